package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a pseudo-terminal, which {@code script} of util-linux makes. */
class ShellTerminalTest {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_P = "\u0010";
  private static final String CTRL_D = "\u0004";

  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheNotes() throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(), "needs script of util-linux");
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("script", "-qec", "true", "/dev/null")
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .start();
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void linesAreEditedCompletedAndRemembered() throws IOException {
    Path state = folder.resolve("state");
    try (Typist typist = new Typist(Map.of("XDG_STATE_HOME", state.toString()))) {
      typist.sees("type words to search");
      typist.sees("wenmai> ");
      typist.types("注意力机x\b制 -n 1\r");
      typist.sees("1 to 1 shown");
      typist.sees("wenmai> ");
      typist.types("not this" + CTRL_C);
      typist.sees("wenmai> ");
      typist.types("concepts sh\trlh\t\r");
      typist.sees("mentions");
      typist.sees("wenmai> ");
      typist.types("?\r");
      typist.sees("Ctrl-D");
      typist.sees("wenmai> ");
      typist.types(CTRL_D);
      assertThat(typist.ends()).isEqualTo(0);
    }
    assertThat(Files.readString(state.resolve("wenmai/history")))
        .contains("注意力机制 -n 1")
        .contains("concepts show rlhf")
        .doesNotContain("not this");
    try (Typist typist = new Typist(Map.of("XDG_STATE_HOME", state.toString()))) {
      typist.sees("wenmai> ");
      typist.types(CTRL_P + CTRL_P + CTRL_P + "\r"); // ?, concepts show rlhf, the search
      typist.sees("1 to 1 shown");
      typist.types("q\r");
      assertThat(typist.ends()).isEqualTo(0);
    }
  }

  @Test
  void aHitOpensInTheEditorAtItsLine() throws IOException {
    Path opened = folder.resolve("opened");
    Path editor = folder.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + opened + "\n");
    assertThat(editor.toFile().setExecutable(true)).isTrue();
    Map<String, String> variables =
        Map.of("XDG_STATE_HOME", folder.resolve("state2").toString(), "EDITOR", editor + " --wait");
    try (Typist typist = new Typist(variables)) {
      typist.sees("wenmai> ");
      typist.types("注意力机制 -n 1 --type md\r");
      typist.sees("shown");
      typist.sees("wenmai> ");
      typist.types("o 1\r");
      typist.sees("wenmai> ");
      typist.types(CTRL_D);
      assertThat(typist.ends()).isEqualTo(0);
    }
    List<String> arguments = Files.readAllLines(opened);
    assertThat(arguments).hasSize(3);
    assertThat(arguments.getFirst()).isEqualTo("--wait");
    assertThat(arguments.get(1)).matches("\\+[0-9]+");
    assertThat(arguments.get(2)).endsWith(".md");
  }

  @Test
  void aHistoryThatCannotBeKeptIsSaidOnce() throws IOException {
    try (Typist typist = new Typist(Map.of("XDG_STATE_HOME", "/dev/null/no"))) {
      typist.sees("no history is kept: /dev/null/no/wenmai/history");
      typist.sees("wenmai> ");
      typist.types("GPT-3 -n 1\r");
      typist.sees("shown");
      typist.sees("wenmai> ");
      typist.types(CTRL_D);
      assertThat(typist.ends()).isEqualTo(0);
      assertThat(typist.seen().split("no history is kept", -1)).hasSize(2);
    }
  }

  @Test
  void aTerminalThatCanDoNothingGetsPlainLines() throws IOException {
    try (Typist typist = new Typist(Map.of("TERM", "dumb", "NO_COLOR", "1"))) {
      typist.sees("wenmai> ");
      typist.types("GPT-3 -n 1\r");
      typist.sees("shown");
      typist.sees("wenmai> ");
      typist.types("n\r");
      typist.sees("2 to 2 shown");
      typist.sees("wenmai> ");
      typist.types(CTRL_D);
      assertThat(typist.ends()).isEqualTo(0);
      assertThat(typist.seen()).doesNotContain("\u001b");
    }
  }

  /** Types into a shell on a terminal, and looks at what it prints. */
  private static final class Typist implements AutoCloseable {
    private final Process process;
    private final StringBuilder seen = new StringBuilder();
    private int looked;

    Typist(Map<String, String> variables) {
      Map<String, String> all = new HashMap<>(Map.of("TERM", "xterm", "HOME", folder.toString()));
      all.putAll(variables);
      List<String> options =
          List.of(
              "-Dwenmai.terminal.in=true",
              "-Dwenmai.terminal.out=true",
              "-Dwenmai.terminal.err=true");
      List<String> before = new ArrayList<>(List.of("sh", "-c"));
      before.add("exec script -qec \"stty cols 100 rows 40; exec $*\" /dev/null");
      before.add("sh");
      process = new RealProgram(folder, before, options).start(all, "shell");
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      byte[] some = new byte[4096];
      try (InputStream in = process.getInputStream()) {
        for (int got = in.read(some); got >= 0; got = in.read(some)) {
          synchronized (seen) {
            // Bytes one by one as characters: what is looked for in Chinese is not needed here.
            seen.append(new String(some, 0, got, StandardCharsets.ISO_8859_1));
            seen.notifyAll();
          }
        }
      } catch (IOException e) {
        // The terminal is gone, as the program is.
      }
    }

    /** Waits until something is printed, behind what was seen before. */
    void sees(String what) {
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      synchronized (seen) {
        int at = seen.indexOf(what, looked);
        while (at < 0) {
          long left = end - System.currentTimeMillis();
          assertThat(left).as("waited for %s; seen: %s", what, seen).isPositive();
          try {
            seen.wait(left);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          at = seen.indexOf(what, looked);
        }
        looked = at + what.length();
      }
    }

    String seen() {
      synchronized (seen) {
        return seen.toString();
      }
    }

    void types(String keys) throws IOException {
      process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    int ends() {
      try {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends; seen: %s", seen()).isTrue();
        return process.exitValue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
