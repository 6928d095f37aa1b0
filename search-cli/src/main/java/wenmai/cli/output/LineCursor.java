package wenmai.cli.output;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.Document;
import wenmai.corpus.LineCounter;
import wenmai.corpus.LineJump;
import wenmai.corpus.Span;

/** The source lines of offsets that are asked for in order. */
final class LineCursor {
  private static final Comparator<LineJump> BY_PLACE = Comparator.comparingInt(LineJump::offset);

  private final Document document;
  private final LineCounter lines;

  LineCursor(Document document) {
    this.document = document;
    this.lines = new LineCounter(document.text());
  }

  /** The source line from 1 of the unit at {@code offset}, or null where the source has none. */
  Integer line(int offset) {
    Block block = document.blockAt(offset).orElse(null);
    return block == null || block.line() == 0 ? null : lines.line(block, offset);
  }

  /** How many lines a span goes on for behind the one on which it begins. */
  int more(Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += document.text().charAt(i) == '\n' ? 1 : 0;
    }
    List<LineJump> jumps = document.blockAt(span.start()).orElseThrow().jumps();
    int next = Collections.binarySearch(jumps, new LineJump(span.start() + 1, 0), BY_PLACE);
    for (int i = next < 0 ? -next - 1 : next; i < jumps.size(); i++) {
      if (jumps.get(i).offset() >= span.end()) {
        break;
      }
      count += jumps.get(i).lines();
    }
    return Math.max(0, count);
  }
}
