package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.words.PageText;

/**
 * Puts the characters of a page together to pieces of lines, mostly in the order in which the page
 * draws them: that order keeps columns and cells apart, however close they stand.
 */
final class PageLines {
  private final List<PageLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<Float, Integer> sizes = new HashMap<>();
  private Glyph last;
  private float left;
  private float right;
  private float base;
  private float size;
  private int letters;
  private int bold;
  private int mono;
  private boolean blank;
  private float advance;

  private PageLines() {}

  static List<PageLine> of(List<Glyph> glyphs) {
    PageLines lines = new PageLines();
    for (Glyph glyph : glyphs) {
      lines.add(glyph);
    }
    lines.end();
    return lines.merged();
  }

  private void add(Glyph glyph) {
    if (glyph.isBlank()) {
      blank |= last != null;
      return;
    }
    if (last != null && !goesOn(glyph)) {
      end();
    }
    if (last == null) {
      left = glyph.x();
      right = glyph.x();
      base = glyph.y();
      size = glyph.size();
    } else if (isParted(glyph)) {
      text.append(' ');
    }
    text.append(glyph.text());
    if (glyph.size() > size * 1.05f && text.length() <= 4) {
      base = glyph.y(); // it began with a mark that stands higher
      size = glyph.size();
    }
    right = Math.max(right, glyph.end());
    sizes.merge(glyph.size(), 1, Integer::sum);
    letters++;
    advance += glyph.width();
    bold += glyph.bold() ? 1 : 0;
    mono += glyph.mono() ? 1 : 0;
    blank = false;
    last = glyph;
  }

  private boolean goesOn(Glyph glyph) {
    float em = Math.max(size, glyph.size());
    float gap = glyph.x() - right;
    boolean sameLine = Math.abs(glyph.y() - base) <= .55f * em;
    boolean small = Math.min(size, glyph.size()) < .8f * em;
    boolean level = Math.abs(glyph.y() - base) <= .25f * em || small;
    return glyph.turn() == last.turn()
        && sameLine
        && level
        && gap >= -.6f * em
        && glyph.x() >= last.x() - .2f * em
        && gap <= PageLine.CELL_GAP * em;
  }

  private boolean isParted(Glyph glyph) {
    float gap = glyph.x() - right;
    float em = glyph.size();
    int before = text.codePointBefore(text.length());
    int after = glyph.text().codePointAt(0);
    if (PageText.isEast(before) && PageText.isEast(after)) {
      return gap > .45f * em;
    }
    if (blank) {
      return true;
    }
    float limit = Math.min(.3f * advance / letters, .17f * em);
    if (glyph.space() > 0 && glyph.space() < em) {
      limit = Math.min(limit, .5f * glyph.space());
    }
    if (Runs.isHan(before) || Runs.isHan(after)) {
      limit = Math.max(limit, .15f * em);
    }
    return gap > Math.max(limit, .08f * em);
  }

  private void end() {
    if (last != null) {
      float main = size;
      for (Map.Entry<Float, Integer> one : sizes.entrySet()) {
        main = one.getValue() > sizes.getOrDefault(main, 0) ? one.getKey() : main;
      }
      lines.add(
          new PageLine(
              text.toString(),
              left,
              right,
              base,
              main,
              lines.size(),
              last.turn(),
              bold > .9f * letters,
              mono > .9f * letters));
    }
    text.setLength(0);
    sizes.clear();
    last = null;
    letters = 0;
    bold = 0;
    mono = 0;
    advance = 0;
    blank = false;
  }

  /** Joins pieces that stand as close as words do, and were drawn apart. */
  private List<PageLine> merged() {
    List<PageLine> merged = new ArrayList<>();
    for (PageLine line : lines) {
      int at = merged.size() - 1;
      for (int i = at; i >= 0 && i > at - 40; i--) {
        if (touches(merged.get(i), line)) {
          PageLine one = merged.remove(i);
          line =
              one.left() <= line.left()
                  ? PageLine.row(List.of(one, line))
                  : PageLine.row(List.of(line, one));
          i = Math.min(i, merged.size());
        }
      }
      merged.add(line);
    }
    return merged;
  }

  private static boolean touches(PageLine one, PageLine other) {
    float em = Math.max(one.size(), other.size());
    PageLine before = one.left() <= other.left() ? one : other;
    PageLine after = before == one ? other : one;
    float gap = after.left() - before.right();
    return one.turn() == other.turn()
        && Math.abs(one.base() - other.base()) < .5f * em
        && one.isBeside(other)
        && gap < .4f * em
        && gap > -.3f * em;
  }
}
