package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A lexicon file that is not there or may not be read. */
final class UnreadableLexicon extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableLexicon(Path file) {
    super("the lexicon " + file + " cannot be read");
  }
}
