package wenmai.ingest.passage;

import java.util.List;
import wenmai.corpus.LineCounter;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;

/** A passage in the making. */
final class Draft {
  private final LineCounter lines;
  private Piece first;
  private Piece last;
  private int weight;
  private boolean headed;
  private boolean body;

  Draft(String text) {
    lines = new LineCounter(text);
  }

  void addHeading(Piece piece) {
    add(piece);
    headed = true;
  }

  void addBody(Piece piece) {
    add(piece);
    body = true;
  }

  private void add(Piece piece) {
    first = first == null ? piece : first;
    last = piece;
    weight += piece.weight();
  }

  boolean isEmpty() {
    return first == null;
  }

  /** Whether it has more than headings. */
  boolean hasBody() {
    return body;
  }

  boolean isHeaded() {
    return headed;
  }

  int weight() {
    return weight;
  }

  Passage passage(List<String> headings) {
    Span span = new Span(first.span().start(), last.span().end());
    return new Passage(
        span, headings, first.block().page(), lines.line(first.block(), first.span().start()));
  }

  void clear() {
    first = null;
    last = null;
    weight = 0;
    headed = false;
    body = false;
  }
}
