package wenmai.cli.output;

import wenmai.corpus.Block;
import wenmai.corpus.Document;

/** Counts source lines. */
final class Lines {
  private Lines() {}

  /** The source line of an offset inside a block, from 1; 0 where the source is not text. */
  static int at(Document document, Block block, int offset) {
    if (block.line() == 0) {
      return 0;
    }
    int line = block.line();
    for (int i = block.span().start(); i < offset; i++) {
      if (document.text().charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
