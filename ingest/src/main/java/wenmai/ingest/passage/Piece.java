package wenmai.ingest.passage;

import wenmai.corpus.Block;
import wenmai.corpus.Span;

/** A stretch of one block that is not cut any further. */
record Piece(Block block, Span span, int weight) {

  static Piece of(String text, Block block, Span span) {
    return new Piece(block, span, Weight.of(text, span));
  }

  /** The source line that it begins on, or 0. */
  int line(String text) {
    if (block.line() == 0) {
      return 0;
    }
    int line = block.line();
    for (int i = block.span().start(); i < span.start(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }
}
