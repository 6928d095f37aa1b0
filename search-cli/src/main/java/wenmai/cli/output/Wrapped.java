package wenmai.cli.output;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * Cuts a text into lines of a width: at its own line breaks, at blanks, and anywhere between Han
 * characters, but so that no line begins with a closing sign or ends with an opening one. Only what
 * is wider than a whole line is cut elsewhere.
 */
final class Wrapped {
  private static final String NOT_FIRST = "，。、；：？！）》」』】〉”’…—,.;:?!)]}%";
  private static final String NOT_LAST = "（《「『【〈“‘([{";

  private final String text;
  private final int width;
  private final List<Span> lines = new ArrayList<>();
  private int lineStart;
  private int columns;

  private Wrapped(String text, int width) {
    this.text = text;
    this.width = width;
  }

  /** The lines of {@code text}, none wider than {@code width} columns. */
  static List<Span> lines(String text, int width) {
    Wrapped wrapped = new Wrapped(text, Math.max(10, width));
    wrapped.wrap();
    return wrapped.lines;
  }

  private void wrap() {
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        endLine(at);
        lineStart = at + 1;
        at++;
        continue;
      }
      int end = pieceEnd(at);
      int wide = Columns.of(text.substring(at, end));
      if (columns > 0 && columns + wide > width) {
        endLine(at);
        lineStart = at;
        if (isBlank(text.charAt(at))) {
          lineStart = end;
          at = end;
          continue;
        }
      }
      if (wide > width) {
        end = fitting(at, end);
        wide = Columns.of(text.substring(at, end));
      }
      columns += wide;
      at = end;
    }
    endLine(text.length());
  }

  /** Where a piece that is wider than a line has to be cut. */
  private int fitting(int from, int to) {
    int end = from;
    int wide = 0;
    while (end < to) {
      int point = text.codePointAt(end);
      wide += Columns.of(point);
      if (wide > width) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private void endLine(int end) {
    int last = end;
    while (last > lineStart && isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > lineStart || lines.isEmpty()) {
      lines.add(new Span(lineStart, Math.max(lineStart, last)));
    }
    columns = 0;
  }

  /** The end of the smallest piece from {@code at} that must stay on one line. */
  private int pieceEnd(int at) {
    int end = at;
    int before = -1;
    while (end < text.length() && text.charAt(end) != '\n') {
      int point = text.codePointAt(end);
      if (end > at && mayBreak(before, point)) {
        break;
      }
      before = point;
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean isBlank(int point) {
    return point == ' ' || point == '\t';
  }

  private static boolean mayBreak(int before, int after) {
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return isBlank(before)
        || isBlank(after)
        || Runs.isHan(before)
        || Runs.isHan(after)
        || Columns.of(before) == 2
        || before == '/';
  }
}
