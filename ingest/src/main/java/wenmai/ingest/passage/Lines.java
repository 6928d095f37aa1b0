package wenmai.ingest.passage;

import wenmai.corpus.Block;

/** Counts source lines, onward from the place that was asked for last. */
final class Lines {
  private final String text;
  private Block block;
  private int at;
  private int line;

  Lines(String text) {
    this.text = text;
  }

  /** The source line that a piece begins on, or 0. */
  int of(Piece piece) {
    if (piece.block().line() == 0) {
      return 0;
    }
    int start = piece.span().start();
    if (piece.block() != block || start < at) {
      block = piece.block();
      at = block.span().start();
      line = block.line();
    }
    for (; at < start; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
    return line;
  }
}
