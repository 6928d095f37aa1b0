package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.pdf.ColumnLines.Setting;

/**
 * Makes paragraphs of the lines of columns, as {@link ParagraphStart} parts them, and tells by
 * their first lines what they are.
 */
final class PageParagraphs {
  private final Hyphens hyphens;
  private final Pitch pitch;
  private final float bodySize;
  private final ParagraphStart start;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<PageLine> open = new ArrayList<>();
  private boolean fresh;
  private float above;

  /**
   * @param bodySize of most of the document's type
   */
  PageParagraphs(Hyphens hyphens, Pitch pitch, float bodySize) {
    this.hyphens = hyphens;
    this.pitch = pitch;
    this.bodySize = bodySize;
    this.start = new ParagraphStart(pitch, bodySize);
  }

  /** The blocks of a page's columns, in order. */
  List<PageBlock> of(int page, List<List<PageLine>> flows) {
    blocks.clear();
    for (List<PageLine> flow : flows) {
      above = 9;
      fresh = true;
      int first = blocks.size();
      ColumnLines lines = new ColumnLines(flow, pitch);
      for (int i = 0; i < lines.size(); i++) {
        add(page, lines.get(i), lines.around(i));
      }
      end(page);
      joinColumns(first);
    }
    return List.copyOf(blocks);
  }

  private void add(int page, PageLine line, Setting around) {
    if (!open.isEmpty()) {
      PageLine last = open.getLast();
      if (isLone(open) && last.isBeside(line)) {
        open.set(0, PageLine.row(List.of(last, line)));
        return;
      }
      if (start.begins(open, line, around)) {
        end(page);
        above = (line.base() - last.base()) / pitch.of(line.size());
      }
    }
    open.add(line);
  }

  private static boolean isLone(List<PageLine> lines) {
    return lines.size() == 1 && LineSigns.isLoneBullet(lines.get(0).text());
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
        hyphens.join(text, LineSigns.withoutLeaders(line.text()));
      }
      if (LineSigns.isCaption(first.text()) && first.size() < 1.1f * bodySize) {
        kind = BlockKind.CAPTION;
      } else if (LineSigns.isBulleted(first.text())) {
        kind = BlockKind.LIST_ITEM;
      } else if (first.isRow() && open.size() == 1 && !LineSigns.hasLeaders(first.text())) {
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
}
