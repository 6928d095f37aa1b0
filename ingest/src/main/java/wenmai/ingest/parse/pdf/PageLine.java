package wenmai.ingest.parse.pdf;

import java.util.List;
import wenmai.corpus.Runs;

/**
 * Words that stand beside each other on a page, or the whole of a line of a column.
 *
 * @param base of the letters, counted from the top of the page
 * @param order when the page draws it, among its lines
 * @param turn by how many right angles it is turned
 */
record PageLine(
    String text,
    float left,
    float right,
    float base,
    float size,
    int order,
    int turn,
    boolean bold,
    boolean mono) {
  /** What lies between two lines of a column that is wider than any blank: a tab. */
  static final float CELL_GAP = 1.5f;

  float top() {
    return base - .8f * size;
  }

  float bottom() {
    return base + .2f * size;
  }

  float width() {
    return right - left;
  }

  float middle() {
    return (left + right) / 2;
  }

  /** Whether another stands in the same row of the page. */
  boolean isBeside(PageLine other) {
    float both = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
    return both >= .5f * Math.min(size, other.size);
  }

  PageLine with(String words) {
    return new PageLine(words, left, right, base, size, order, turn, bold, mono);
  }

  PageLine withoutMono() {
    return new PageLine(text, left, right, base, size, order, turn, bold, false);
  }

  boolean isRow() {
    return text.indexOf('\t') > 0;
  }

  /** One line of several that stand in one row, from left to right. */
  static PageLine row(List<PageLine> parts) {
    PageLine first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    StringBuilder text = new StringBuilder(first.text());
    float right = first.right();
    PageLine main = first;
    boolean bold = first.bold();
    boolean mono = first.mono();
    for (PageLine part : parts.subList(1, parts.size())) {
      float gap = part.left() - right;
      float em = Math.max(main.size(), part.size());
      if (gap > CELL_GAP * em) {
        text.append('\t');
      } else if (gap > .12f * em && !isTight(text, part.text(), gap, em)) {
        text.append(' ');
      }
      text.append(part.text());
      main = part.text().length() > main.text().length() ? part : main;
      right = Math.max(right, part.right());
      bold &= part.bold();
      mono &= part.mono();
    }
    return new PageLine(
        text.toString(),
        first.left(),
        right,
        main.base(),
        main.size(),
        first.order(),
        first.turn(),
        bold,
        mono);
  }

  private static boolean isTight(CharSequence before, String after, float gap, float em) {
    int last = Character.codePointBefore(before, before.length());
    return Runs.isHan(last) && Runs.isHan(after.codePointAt(0)) && gap < .45f * em;
  }
}
