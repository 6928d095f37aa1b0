package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import wenmai.cli.manual.ShareFolder;
import wenmai.corpus.Lexicon;

/**
 * Writes the manual and the completions when the program is built: java ShareWriter FOLDER LEXICON
 * DATE.
 */
final class ShareWriter {
  private ShareWriter() {}

  /** Writes them into a folder. */
  public static void main(String[] args) throws IOException {
    new ShareFolder(
            Main.commands(new Workspace(Environment.none())).getCommandSpec(),
            Lexicon.read(List.of(Path.of(args[1]))))
        .write(Path.of(args[0]), Version.ofProgram(), args[2].substring(0, "2026-11-01".length()));
  }
}
