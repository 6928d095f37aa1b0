package wenmai.ingest.passage;

import wenmai.corpus.Block;
import wenmai.corpus.Span;

/** A stretch of one block that is not cut any further. */
record Piece(Block block, Span span, int weight) {

  static Piece of(String text, Block block, Span span) {
    return new Piece(block, span, Weight.of(text, span));
  }
}
