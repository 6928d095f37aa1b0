package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

  /**
   * Prints {@code text} so, in lines of {@code columns} columns that begin {@code margin} columns
   * further right.
   *
   * @param before what stands in the margin of the first line, marked or not
   * @param marked how a line is marked
   */
  static void print(
      PrintWriter out,
      String before,
      int margin,
      String text,
      int columns,
      UnaryOperator<String> marked) {
    String first = before;
    for (Span line : lines(text, columns - margin)) {
      out.println(line.length() == 0 ? first.stripTrailing() : first + marked.apply(line.of(text)));
      first = " ".repeat(margin);
    }
  }

  /** The same without marks. */
  static void print(PrintWriter out, String before, String text, int columns) {
    print(out, before, Columns.of(before), text, columns, UnaryOperator.identity());
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
          at++;
          lineStart = at;
          continue;
        }
      }
      if (wide > width) {
        end = Math.max(Columns.fitting(text, at, end, width), text.offsetByCodePoints(at, 1));
        wide = Columns.of(text.substring(at, end));
      }
      columns += wide;
      at = end;
    }
    endLine(text.length());
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
      boolean root = before == '/' && end == at + 1; // of a path, which it should not be torn from
      if (end > at && !root && mayBreak(before, point)) {
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
    if (Columns.isJoined(before, after)
        || NOT_FIRST.indexOf(after) >= 0
        || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return isBlank(before)
        || isBlank(after)
        || Runs.isHan(before)
        || Runs.isHan(after)
        || Columns.of(before) == 2
        || (before == '/' && after != '/');
  }
}
