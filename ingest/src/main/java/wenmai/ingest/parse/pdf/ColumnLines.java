package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.List;

/** The lines of a column, and how those around each of them are set. */
final class ColumnLines {
  private final List<PageLine> lines;
  private final Pitch pitch;

  ColumnLines(List<PageLine> flow, Pitch pitch) {
    this.lines = mended(flow);
    this.pitch = pitch;
  }

  /**
   * How the lines around one are set.
   *
   * @param hanging whether all lines but the first of each paragraph are indented
   * @param limit how far lines go to the right
   */
  record Setting(boolean hanging, float limit) {}

  int size() {
    return lines.size();
  }

  PageLine get(int at) {
    return lines.get(at);
  }

  Setting around(int at) {
    return new Setting(isHanging(at), limit(at));
  }

  /**
   * How far lines go to the right around a line: as far as those next to it if these are set as
   * prose, which has several full ones, else as far as the widest of the column.
   */
  private float limit(int at) {
    int from = at;
    while (from > 0 && isNear(lines.get(from - 1), lines.get(from))) {
      from--;
    }
    int to = at + 1;
    while (to < lines.size() && isNear(lines.get(to - 1), lines.get(to))) {
      to++;
    }
    float near = right(lines.subList(from, to));
    int full = 0;
    for (PageLine line : lines.subList(from, to)) {
      full += line.right() > near - line.size() ? 1 : 0;
    }
    return full >= 2 && to - from >= 4 ? near : right(lines);
  }

  private static float right(List<PageLine> lines) {
    float right = 0;
    for (PageLine line : lines) {
      right = Math.max(right, line.right());
    }
    return right;
  }

  private boolean isNear(PageLine before, PageLine line) {
    float step = line.base() - before.base();
    return step > 0
        && step < 1.3f * pitch.of(line.size())
        && Math.abs(line.size() - before.size()) < .12f * line.size();
  }

  /**
   * A single line of typewriter type is an address or a name, and no code; a line set so wide that
   * each of its words stands alone is no row of cells.
   */
  private static List<PageLine> mended(List<PageLine> flow) {
    List<PageLine> lines = new ArrayList<>(flow);
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean lone =
          line.mono()
              && (line.text().contains("//")
                  || ((i == 0 || !lines.get(i - 1).mono())
                      && (i + 1 == lines.size() || !lines.get(i + 1).mono())));
      if (lone) {
        lines.set(i, line.withoutMono());
      }
      boolean stretched =
          line.isRow()
              && line.text().indexOf(' ') < 0
              && (i == 0 || !flow.get(i - 1).isRow())
              && (i + 1 == flow.size() || !flow.get(i + 1).isRow())
              && line.right() > right(flow) - line.size();
      if (stretched) {
        lines.set(i, line.with(line.text().replace('\t', ' ')));
      }
    }
    return lines;
  }

  /**
   * Whether around a line all lines but the first of each paragraph are indented, as in lists of
   * references: sentences end before what stands further out, and not before what is indented.
   */
  private boolean isHanging(int at) {
    int out = 0;
    int in = 0;
    for (int i = Math.max(1, at - 8); i < Math.min(lines.size(), at + 9); i++) {
      float step = lines.get(i).left() - lines.get(i - 1).left();
      float em = lines.get(i).size();
      boolean ended = LineSigns.isEnded(lines.get(i - 1).text());
      out += step < -.7f * em && step > -4 * em && ended ? 1 : 0;
      in += step > .7f * em && step < 4 * em && ended ? 1 : 0;
    }
    return out > in;
  }
}
