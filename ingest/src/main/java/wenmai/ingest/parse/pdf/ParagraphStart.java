package wenmai.ingest.parse.pdf;

import java.util.List;
import wenmai.ingest.parse.pdf.ColumnLines.Setting;
import wenmai.ingest.parse.words.PageText;

/**
 * Tells whether a line of a column begins a paragraph. It does behind a gap, where it is indented,
 * behind a line on which its first word would still have fitted, at a bullet, and where the type
 * changes.
 */
final class ParagraphStart {
  private final Pitch pitch;
  private final float bodySize;

  /**
   * @param bodySize of most of the document's type
   */
  ParagraphStart(Pitch pitch, float bodySize) {
    this.pitch = pitch;
    this.bodySize = bodySize;
  }

  /**
   * Whether a line begins a paragraph.
   *
   * @param open the lines of the one before
   */
  boolean begins(List<PageLine> open, PageLine line, Setting around) {
    PageLine last = open.getLast();
    float em = Math.max(last.size(), line.size());
    float step = line.base() - last.base();
    boolean code = last.mono() && line.mono();
    if (last.mono() != line.mono() && (last.isRow() || line.isRow() || open.size() > 2)) {
      return true;
    }
    if (Math.abs(last.size() - line.size()) > .12f * em
        || step > (code ? 2.2f : 1.3f) * Math.max(pitch.of(line.size()), line.size())
        || step < 0) {
      return true;
    }
    if (code) {
      return false;
    }
    if (LineSigns.isBulleted(line.text())
        || last.isRow()
        || line.isRow()
        || LineSigns.hasLeaders(last.text())) {
      return true;
    }
    boolean ended = LineSigns.isEnded(last.text());
    if (last.bold() != line.bold() && (ended || !Character.isLowerCase(first(line)))) {
      return true;
    }
    boolean within = !ended && Character.isLowerCase(first(line));
    if (LineSigns.isNumbered(line.text()) && (ended || LineSigns.isNumbered(open.get(0).text()))) {
      return true;
    }
    if (ended && LineSigns.isCaption(line.text())) {
      return true;
    }
    boolean inward = line.left() > open.get(0).left() + .7f * em;
    if (inward && (around.hanging() || (!ended && LineSigns.isItem(open.get(0).text())))) {
      return false;
    }
    return isIndented(open, line, around, ended, within)
        || (!within
            && !LineSigns.isHyphenated(last.text())
            && wouldFit(last, line, around.limit(), ended));
  }

  private static boolean isIndented(
      List<PageLine> open, PageLine line, Setting around, boolean ended, boolean within) {
    PageLine last = open.getLast();
    float step = line.left() - last.left();
    float em = line.size();
    if (around.hanging() && step < -.7f * em) {
      return true;
    }
    if (Math.abs(step) <= .8f * em || Math.abs(step) > 8 * em || within) {
      return false;
    }
    if (step > 0) {
      boolean item = open.size() == 1 && LineSigns.isItem(last.text());
      boolean full = last.right() > around.limit() - 3 * em;
      return !item && (ended || !full || open.size() > 1);
    }
    return open.size() > 1 && ended;
  }

  /** Whether the line's first word had room behind the last one: its writer ended that one. */
  private boolean wouldFit(PageLine last, PageLine line, float limit, boolean ended) {
    float em = Math.max(last.size(), line.size());
    if (line.size() > 1.3f * bodySize && !ended) {
      return false;
    }
    String text = line.text();
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ') {
      int point = text.codePointAt(end);
      if (PageText.isEast(point) && end > 0 && Character.isIdeographic(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    float word = Math.max(end * line.width() / text.length(), em);
    float room = limit - last.right();
    return room > word + (ended ? .5f : 2) * em;
  }

  private static int first(PageLine line) {
    return line.text().codePointAt(0);
  }
}
