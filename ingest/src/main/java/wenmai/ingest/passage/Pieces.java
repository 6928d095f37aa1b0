package wenmai.ingest.passage;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.Span;
import wenmai.ingest.segment.Sentences;

/** Takes blocks apart: prose into sentences, code and tables into chunks of whole lines. */
final class Pieces {
  /** Longer code and tables are cut; in units of text, for lines are read, not weighed. */
  static final int CHUNK = 1500;

  private final String text;
  private final Sentences sentences = new Sentences();

  Pieces(String text) {
    this.text = text;
  }

  List<Piece> sentences(Block block) {
    List<Piece> pieces = new ArrayList<>();
    for (Span sentence : sentences.split(block.span().of(text))) {
      Piece whole = Piece.of(text, block, sentence.shift(block.span().start()));
      if (whole.weight() <= Weight.MAX) {
        pieces.add(whole);
      } else {
        for (Span part : HardCut.cut(text, whole.span(), Weight.MAX)) {
          pieces.add(Piece.of(text, block, part));
        }
      }
    }
    return pieces;
  }

  List<Piece> lines(Block block) {
    List<Piece> lines = new ArrayList<>();
    int start = block.span().start();
    while (start < block.span().end()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 || feed > block.span().end() ? block.span().end() : feed;
      addLine(block, start, end, lines);
      start = end + 1;
    }
    return chunks(lines);
  }

  List<Piece> rows(List<Block> table) {
    List<Piece> rows = new ArrayList<>();
    for (Block row : table) {
      addLine(row, row.span().start(), row.span().end(), rows);
    }
    return chunks(rows);
  }

  private void addLine(Block block, int start, int end, List<Piece> lines) {
    Span line = new Span(start, end);
    if (line.of(text).isBlank()) {
      return;
    }
    if (line.length() <= CHUNK) {
      lines.add(Piece.of(text, block, line));
    } else {
      for (Span part : HardCut.cut(text, line, CHUNK)) {
        lines.add(Piece.of(text, block, part));
      }
    }
  }

  private List<Piece> chunks(List<Piece> lines) {
    List<Piece> chunks = new ArrayList<>();
    for (Piece line : lines) {
      Piece last = chunks.isEmpty() ? null : chunks.getLast();
      if (last != null && line.span().end() - last.span().start() <= CHUNK) {
        Span both = new Span(last.span().start(), line.span().end());
        chunks.set(chunks.size() - 1, Piece.of(text, last.block(), both));
      } else {
        chunks.add(line);
      }
    }
    return chunks;
  }
}
