package wenmai.cli.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names that no one should give, and things that are no files. Made by a shell: Java cannot. */
final class Odd {
  private Odd() {}

  static void into(HostileFolder folder) throws IOException {
    named(folder, "new\\nline\\n.md", "new\nline\n.md", "oddity one");
    named(folder, "escape\\033[31m\\a\\r.md", "escape\u001b[31m\u0007\r.md", "oddity two");
    named(folder, " blank and -dash.md", " blank and -dash.md", "oddity three");
    named(folder, "-o.md", "-o.md", "oddity four");
    named(folder, "\\351\\233\\252.md", "雪.md", "oddity five");
    named(folder, "bytes\\377\\376.md", "bytes\ufffd\ufffd.md", "oddity six");
    named(folder, "quote\\042\\047\\134.md", "quote\"'\\.md", "oddity seven");
    named(folder, "\\342\\200\\256turned.md", "\u202eturned.md", "oddity eight");
    named(folder, "%%s%%n.md", "%s%n.md", "oddity nine");
    String longest = "n".repeat(252) + ".md";
    named(folder, longest, longest, "oddity ten");
    String deep = ("d".repeat(200) + "/").repeat(15) + "deep.md";
    folder.add(
        "odd/" + deep,
        Expected.good("the bottom of the folders"),
        Content.of("# Deep\n\nthe bottom of the folders\n"));

    Expected unreadable = Expected.bad("unreadable");
    shell(folder, "mkfifo odd/pipe.md odd/pipe");
    folder.expect("odd/pipe.md", unreadable);
    shell(folder, "ln -s nowhere odd/dangling.md; ln -s nowhere odd/dangling");
    folder.expect("odd/dangling.md", unreadable);
    shell(
        folder,
        "ln -s looping.pdf odd/looping.pdf; ln -s one.md odd/two.md; ln -s two.md odd/one.md");
    folder.expect("odd/looping.pdf", unreadable);
    folder.expect("odd/one.md", unreadable);
    folder.expect("odd/two.md", unreadable);
    shell(folder, "ln -s .. odd/up; ln -s / odd/root; ln -s /etc/passwd odd/passwd.txt");
    shell(
        folder,
        "mkdir odd/folder.md odd/closed; echo words > odd/closed/in.md; chmod 0 odd/closed");
    folder.expect("odd/closed", unreadable);
    folder.add("odd/forbidden.md", unreadable, Content.of("forbidden words\n"));
    folder.add("odd/forbidden.zip", unreadable, Content.of("PK"));
    shell(folder, "chmod 0 odd/forbidden.md odd/forbidden.zip");
    shell(folder, "echo x > odd/picture.jpg; echo x > odd/film.mp4; echo x > odd/.hidden.md");
  }

  private static void named(HostileFolder folder, String printed, String name, String words)
      throws IOException {
    shell(
        folder,
        "mkdir -p odd && printf '# Odd\\n\\n"
            + words
            + "\\n' > \"odd/$(printf -- '"
            + printed
            + "')\"");
    folder.expect("odd/" + name, Expected.good(words));
  }

  private static void shell(HostileFolder folder, String script) throws IOException {
    Path place = folder.path();
    ProcessBuilder builder = new ProcessBuilder("sh", "-ec", script).directory(place.toFile());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(script + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
