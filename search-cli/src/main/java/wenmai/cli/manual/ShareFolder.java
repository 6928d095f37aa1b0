package wenmai.cli.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import wenmai.corpus.Lexicon;

/** The manual and the completions, as files below a folder such as {@code /usr/share}. */
public final class ShareFolder {
  private final CommandSpec program;
  private final Lexicon lexicon;

  public ShareFolder(CommandSpec program, Lexicon lexicon) {
    this.program = program;
    this.lexicon = lexicon;
  }

  /**
   * Writes all of them.
   *
   * @param version the program's
   * @param date of that version, as in 2026-11-01
   */
  public void write(Path folder, String version, String date) throws IOException {
    for (Map.Entry<String, String> file : files(version, date).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The texts by their place. The same program and lexicon give the same. */
  public Map<String, String> files(String version, String date) {
    Map<String, String> files = new LinkedHashMap<>();
    for (ManPage page : ManPage.all(program, version, date)) {
      files.put("man/man1/" + page.name() + ".1", page.text());
    }
    for (Shell shell : Shell.values()) {
      files.put(shell.place(), shell.completion(program, lexicon));
    }
    return files;
  }
}
