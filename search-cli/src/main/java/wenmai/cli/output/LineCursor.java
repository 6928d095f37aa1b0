package wenmai.cli.output;

import wenmai.corpus.Block;
import wenmai.corpus.Document;

/**
 * The source lines of offsets that are asked for in order, so that each character of a long block
 * is looked at once.
 */
final class LineCursor {
  private final Document document;
  private Block block;
  private int at;
  private int line;

  LineCursor(Document document) {
    this.document = document;
  }

  /** The source line from 1 of the unit at {@code offset}, or null where the source has none. */
  Integer line(int offset) {
    Block now = document.blockAt(offset).orElse(null);
    if (now == null || now.line() == 0) {
      return null;
    }
    if (!now.equals(block) || offset < at) {
      block = now;
      at = now.span().start();
      line = now.line();
    }
    line += lineEnds(document.text(), at, offset);
    at = Math.max(at, offset);
    return line;
  }

  static int lineEnds(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }
}
