package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.words.PageText;

/**
 * Makes paragraphs of the lines of a column. A new one begins behind a gap, at an indented line,
 * behind a line on which the next word would still have fitted, at a bullet, and where the type
 * changes.
 */
final class PageParagraphs {
  private static final Pattern BULLET = Pattern.compile("[•▪●■◦‣➢►▶✓–]\\s*\\S.*|[-*·]\\s+\\S.*");
  private static final Pattern LONE_BULLET = Pattern.compile("[•▪●■◦‣➢►▶✓–·*-]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\(?\\d{1,3}[.)]\\s|\\d{1,3}、|[（(]\\d{1,3}[)）]|[①-⑳]|\\[\\d{1,3}\\]|[a-z]\\)\\s).*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:(?:Figure|Fig\\.|Table|Algorithm|Listing)\\s?\\d+(?:\\.\\d+)?|[图圖表]\\s?\\d+(?:[-.]\\d+)?)"
              + "(?:\\s?[:.|：．、]|\\s+(?=[\\p{Lu}\\p{IsHan}])).*");
  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[.·…]\\s?){4,}\\s*");

  private final Hyphens hyphens;
  private final Pitch pitch;
  private final float bodySize;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<PageLine> open = new ArrayList<>();
  private boolean fresh;
  private boolean hanging;
  private float limit;
  private float above;

  /**
   * @param bodySize of most of the document's type
   */
  PageParagraphs(Hyphens hyphens, Pitch pitch, float bodySize) {
    this.hyphens = hyphens;
    this.pitch = pitch;
    this.bodySize = bodySize;
  }

  /** The blocks of a page's columns, in order. */
  List<PageBlock> of(int page, List<List<PageLine>> flows) {
    blocks.clear();
    for (List<PageLine> flow : flows) {
      above = 9;
      fresh = true;
      int first = blocks.size();
      List<PageLine> lines = mended(flow);
      for (int i = 0; i < lines.size(); i++) {
        hanging = isHanging(lines, i);
        limit = limit(lines, i);
        add(page, lines.get(i));
      }
      end(page);
      joinColumns(first);
    }
    return List.copyOf(blocks);
  }

  /**
   * How far lines go to the right around a line: as far as those next to it if these are set as
   * prose, which has several full ones, else as far as the widest of the column.
   */
  private float limit(List<PageLine> flow, int at) {
    int from = at;
    while (from > 0 && isNear(flow.get(from - 1), flow.get(from))) {
      from--;
    }
    int to = at + 1;
    while (to < flow.size() && isNear(flow.get(to - 1), flow.get(to))) {
      to++;
    }
    float near = right(flow.subList(from, to));
    int full = 0;
    for (PageLine line : flow.subList(from, to)) {
      full += line.right() > near - line.size() ? 1 : 0;
    }
    return full >= 2 && to - from >= 4 ? near : right(flow);
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
  private static boolean isHanging(List<PageLine> flow, int at) {
    int out = 0;
    int in = 0;
    for (int i = Math.max(1, at - 8); i < Math.min(flow.size(), at + 9); i++) {
      float step = flow.get(i).left() - flow.get(i - 1).left();
      float em = flow.get(i).size();
      boolean ended = isEnded(flow.get(i - 1).text());
      out += step < -.7f * em && step > -4 * em && ended ? 1 : 0;
      in += step > .7f * em && step < 4 * em && ended ? 1 : 0;
    }
    return out > in;
  }

  private void add(int page, PageLine line) {
    if (!open.isEmpty()) {
      PageLine last = open.getLast();
      if (isLone(open) && last.isBeside(line)) {
        open.set(0, PageLine.row(List.of(last, line)));
        return;
      }
      if (begins(last, line)) {
        end(page);
        above = (line.base() - last.base()) / pitch.of(line.size());
      }
    }
    open.add(line);
  }

  private static boolean isLone(List<PageLine> lines) {
    return lines.size() == 1 && LONE_BULLET.matcher(lines.get(0).text()).matches();
  }

  private boolean begins(PageLine last, PageLine line) {
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
    if (BULLET.matcher(line.text()).matches()
        || last.isRow()
        || line.isRow()
        || LEADERS.matcher(last.text()).find()) {
      return true;
    }
    boolean ended = isEnded(last.text());
    if (last.bold() != line.bold() && (ended || !Character.isLowerCase(first(line)))) {
      return true;
    }
    boolean within = !ended && Character.isLowerCase(first(line));
    if (NUMBER.matcher(line.text()).matches()
        && (ended || NUMBER.matcher(open.get(0).text()).matches())) {
      return true;
    }
    if (ended && CAPTION.matcher(line.text()).matches()) {
      return true;
    }
    boolean inward = line.left() > open.get(0).left() + .7f * em;
    if (inward && (hanging || (!ended && isItem(open.get(0).text())))) {
      return false;
    }
    return isIndented(last, line, ended, within)
        || (!within && !isHyphenated(last.text()) && wouldFit(last, line, em, ended));
  }

  private boolean isIndented(PageLine last, PageLine line, boolean ended, boolean within) {
    float step = line.left() - last.left();
    float em = line.size();
    if (hanging && step < -.7f * em) {
      return true;
    }
    if (Math.abs(step) <= .8f * em || Math.abs(step) > 8 * em || within) {
      return false;
    }
    if (step > 0) {
      boolean item = open.size() == 1 && isItem(last.text());
      boolean full = last.right() > limit - 3 * em;
      return !item && (ended || !full || open.size() > 1);
    }
    return open.size() > 1 && ended;
  }

  private static boolean isItem(String text) {
    return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches();
  }

  /** Whether the line's first word had room behind the last one: its writer ended that one. */
  private boolean wouldFit(PageLine last, PageLine line, float em, boolean ended) {
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

  /** A paragraph that goes on at the head of the next column is one. */
  private void joinColumns(int first) {
    if (first == 0 || first >= blocks.size()) {
      return;
    }
    PageBlock last = blocks.get(first - 1);
    PageBlock next = blocks.get(first);
    int start = next.text().codePointAt(0);
    int end = last.text().codePointBefore(last.text().length());
    boolean goesOn =
        last.isPlain()
            && next.isPlain()
            && Math.abs(last.size() - next.size()) < .3f
            && last.bold() == next.bold()
            && (Character.isLowerCase(start)
                ? Character.isLetterOrDigit(end) || end == '-' || end == ','
                : Runs.isHan(start)
                    && (Runs.isHan(end) || end == '，' || end == '、')
                    && Math.min(last.text().length(), next.text().length()) > 30);
    if (goesOn) {
      StringBuilder text = new StringBuilder(last.text());
      hyphens.join(text, next.text());
      blocks.set(first - 1, last.with(text.toString()));
      blocks.remove(first);
    }
  }

  private void end(int page) {
    if (open.isEmpty()) {
      return;
    }
    boolean code = open.stream().allMatch(PageLine::mono);
    PageLine first = open.get(0);
    BlockKind kind = BlockKind.PARAGRAPH;
    StringBuilder text = new StringBuilder();
    if (code && (open.size() > 1 || !fresh)) {
      kind = BlockKind.CODE;
      code(text);
    } else {
      for (PageLine line : open) {
        hyphens.join(text, LEADERS.matcher(line.text()).replaceAll("\t"));
      }
      if (CAPTION.matcher(first.text()).matches() && first.size() < 1.1f * bodySize) {
        kind = BlockKind.CAPTION;
      } else if (BULLET.matcher(first.text()).matches()) {
        kind = BlockKind.LIST_ITEM;
      } else if (first.isRow() && open.size() == 1 && !LEADERS.matcher(first.text()).find()) {
        kind = BlockKind.TABLE;
      }
    }
    boolean bold = open.stream().allMatch(PageLine::bold);
    blocks.add(
        new PageBlock(
            kind, 0, text.toString(), page, first.size(), bold, open.size(), above, first.top()));
    open.clear();
    fresh = false;
  }

  private void code(StringBuilder text) {
    float left = Float.MAX_VALUE;
    for (PageLine line : open) {
      left = Math.min(left, line.left());
    }
    for (PageLine line : open) {
      float unit = Math.max(1, line.width() / line.text().length());
      int indent = Math.clamp(Math.round((line.left() - left) / unit), 0, 80);
      text.append(text.isEmpty() ? "" : "\n").append(" ".repeat(indent)).append(line.text());
    }
  }

  private static int first(PageLine line) {
    return line.text().codePointAt(0);
  }

  static boolean isEnded(String text) {
    int last = text.codePointBefore(text.length());
    if ("”’\"')）」』]".indexOf(last) >= 0 && text.length() > 1) {
      last = text.charAt(text.length() - 2);
    }
    return ".!?。！？：:；;…".indexOf(last) >= 0;
  }

  private static boolean isHyphenated(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '-' || last == '\u2010' || last == '\u00ad';
  }
}
