package wenmai.corpus;

import java.io.IOException;

/** A lexicon file that cannot be used; the message names file, line, column and what is wrong. */
public final class LexiconException extends IOException {
  private static final long serialVersionUID = 1L;

  LexiconException(String message) {
    super(message);
  }
}
