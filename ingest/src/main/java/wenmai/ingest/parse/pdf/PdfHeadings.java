package wenmai.ingest.parse.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.pdf.PdfBookmarks.Bookmark;
import wenmai.ingest.parse.words.Dates;
import wenmai.ingest.parse.words.PageText;

/**
 * Finds the headings of printed pages: those that bookmarks name, or else by the type, which is
 * larger or bolder than the text's; of slides, what is largest at the head of each.
 */
final class PdfHeadings {
  private static final int FEWEST_SLIDES = 3;
  private static final int MOST_ON_SLIDE = 800;
  private static final int LONGEST = 160;
  private static final float LARGER = 1.09f;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?[\\s　]+(?=\\p{L}).*|([A-Z](?:\\.\\d{1,2}){0,3})\\.?\\s+(?=\\p{Lu}).*",
          Pattern.DOTALL);
  private static final Pattern CHAPTER =
      Pattern.compile("(?:第[一二三四五六七八九十百\\d]{1,4}[章节節部篇回]|Chapter \\d+|附录|附錄|Appendix\\b).*");
  private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)(?:abstract|references|bibliography|acknowledge?ments?|contents|introduction"
              + "|conclusions?|摘\\s?要|参考文献|參考文獻|参考资料|參考資料|目\\s?录|目\\s?錄|致\\s?谢|引言|前言|结论)");
  private static final Pattern LABEL = Pattern.compile("^[\\divxIVX.]+[.、\\s]\\s*|\\s+");

  private final List<PageBlock> blocks;
  private final float body;
  private final int titleAt;
  private final boolean boldBody;

  PdfHeadings(List<PageBlock> blocks, float body) {
    this.blocks = blocks;
    this.body = body;
    this.titleAt = findTitle();
    long bold = 0;
    long all = 0;
    for (PageBlock block : blocks) {
      all += block.text().length();
      bold += block.bold() ? block.text().length() : 0;
    }
    boldBody = bold > .4 * all;
  }

  /** The words of the first page that are most likely its title, or "". */
  String title() {
    return titleAt < 0 ? "" : blocks.get(titleAt).text();
  }

  private int findTitle() {
    int best = -1;
    int first = -1;
    for (int i = 0; i < blocks.size() && blocks.get(i).page() <= 1; i++) {
      PageBlock block = blocks.get(i);
      if (first >= 0 && KNOWN.matcher(block.text().strip()).matches()) {
        break;
      }
      boolean fits =
          block.isPlain()
              && block.text().indexOf('\t') < 0
              && PageText.isTitle(block.text())
              && !Dates.isDateLine(block.text())
              && !block.text().startsWith("arXiv:");
      if (fits) {
        first = first < 0 ? i : first;
        boolean larger =
            block.size() > LARGER * body
                && (best < 0 || block.size() > 1.05f * blocks.get(best).size());
        best = larger ? i : best;
      }
    }
    return best < 0 ? first : best;
  }

  void find(List<Bookmark> bookmarks) {
    int characters = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int last = blocks.isEmpty() ? 0 : blocks.getLast().page();
    boolean slides = last >= FEWEST_SLIDES && characters / last < MOST_ON_SLIDE;
    if (byBookmarks(bookmarks) > 0) {
      promoteTitle();
      promoteKnown();
    } else if (slides) {
      bySlides();
    } else {
      byType();
      promoteTitle();
    }
  }

  private void promoteTitle() {
    if (titleAt >= 0
        && blocks.get(titleAt).isPlain()
        && blocks.get(titleAt).size() > LARGER * body) {
      promote(titleAt, 1);
    }
  }

  /** Bookmarks leave out what has no number: the abstract, the references. */
  private void promoteKnown() {
    for (int i = 0; i < blocks.size(); i++) {
      if (KNOWN.matcher(blocks.get(i).text().strip()).matches() && isHeading(i)) {
        promote(i, 2);
      }
    }
  }

  private void promote(int i, int level) {
    PageBlock block = blocks.get(i).as(BlockKind.HEADING, Math.clamp(level, 1, 6));
    blocks.set(i, block);
  }

  /** Makes a heading of each block that a bookmark names, on its page or in their order. */
  private int byBookmarks(List<Bookmark> bookmarks) {
    int found = 0;
    int from = 0;
    for (Bookmark bookmark : bookmarks) {
      String title = bare(bookmark.title());
      for (int i = from; i < blocks.size() && !title.isEmpty(); i++) {
        PageBlock block = blocks.get(i);
        boolean late = bookmark.page() > 0 && block.page() > bookmark.page() + 1;
        if (late) {
          break;
        }
        boolean near = bookmark.page() == 0 || block.page() >= bookmark.page();
        if (near
            && block.text().length() <= bookmark.title().length() + 20
            && (block.isPlain() || block.kind() == BlockKind.TABLE)
            && bare(block.text()).equals(title)) {
          promote(i, bookmark.level() + 1);
          from = i + 1;
          found++;
          break;
        }
      }
    }
    return found;
  }

  static String bare(String title) {
    return LABEL.matcher(title.strip()).replaceAll("");
  }

  private void bySlides() {
    int i = 0;
    while (i < blocks.size()) {
      int page = blocks.get(i).page();
      int best = -1;
      int seen = 0;
      int first = i;
      for (; i < blocks.size() && blocks.get(i).page() == page; i++) {
        PageBlock block = blocks.get(i);
        boolean fits =
            (block.isPlain() || block.kind() == BlockKind.TABLE) && PageText.isTitle(block.text());
        if (fits
            && seen < 6
            && (best < 0 || block.size() > 1.15f * blocks.get(best).size())
            && (best >= 0 || i == first || block.size() > body)) {
          best = i;
        }
        seen++;
      }
      if (best >= 0) {
        promote(best, 2);
      }
    }
  }

  private void byType() {
    Map<Integer, Integer> depths = new HashMap<>();
    TreeMap<Integer, Integer> styles = new TreeMap<>();
    boolean[] heading = new boolean[blocks.size()];
    int begin = frontEnd();
    for (int i = begin; i < blocks.size(); i++) {
      heading[i] = i != titleAt && isHeading(i);
      if (heading[i]) {
        int style = style(blocks.get(i));
        styles.merge(-style, 1, Integer::sum);
        if (depth(blocks.get(i).text()) > 0) {
          depths.merge(style * 8 + depth(blocks.get(i).text()), 1, Integer::sum);
        }
      }
    }
    Map<Integer, Integer> levels = new HashMap<>();
    int level = 2;
    for (int negative : styles.keySet()) {
      levels.put(-negative, common(depths, -negative, level));
      level = Math.min(6, level + 1);
    }
    for (int i = begin; i < blocks.size(); i++) {
      if (heading[i]) {
        int depth = depth(blocks.get(i).text());
        promote(i, depth > 0 ? depth + 1 : levels.get(style(blocks.get(i))));
      }
    }
  }

  /** Between a title and the abstract stand names of people and places. */
  private int frontEnd() {
    for (int i = 0; i < blocks.size() && blocks.get(i).page() <= 2; i++) {
      String text = blocks.get(i).text();
      if (text.length() <= LONGEST
          && (KNOWN.matcher(text.strip()).matches() || depth(text) == 1)
          && i != titleAt) {
        return i;
      }
    }
    return 0;
  }

  private static int common(Map<Integer, Integer> depths, int style, int otherwise) {
    int best = 0;
    for (int depth = 1; depth < 5; depth++) {
      int count = depths.getOrDefault(style * 8 + depth, 0);
      best = count > depths.getOrDefault(style * 8 + best, 0) ? depth : best;
    }
    return best == 0 ? otherwise : best + 1;
  }

  private static int style(PageBlock block) {
    return Math.round(block.size() * 2) * 2 + (block.bold() ? 1 : 0);
  }

  private boolean isHeading(int i) {
    PageBlock block = blocks.get(i);
    String text = block.text().strip();
    if (!block.isPlain()
        || block.lines() > 3
        || text.length() > LONGEST
        || !PageText.isTitle(text)
        || (LineSigns.isEnded(text) && !text.endsWith("?") && !text.endsWith("？"))
        || isInTable(i)
        || Dates.isDateLine(text)) {
      return false;
    }
    boolean larger = block.size() >= LARGER * body;
    boolean bolder = block.bold() && !boldBody && block.size() >= .93f * body;
    boolean apart = block.gap() >= 1.15f;
    if (larger || bolder) {
      return apart || depth(text) > 0;
    }
    boolean named = KNOWN.matcher(text).matches() || CHAPTER.matcher(text).matches();
    return block.lines() == 1
        && apart
        && block.size() >= .95f * body
        && text.length() <= 50
        && (named || SECTION.matcher(text).matches() || depth(text) > 1);
  }

  private boolean isInTable(int i) {
    boolean above = i > 0 && blocks.get(i - 1).kind() == BlockKind.TABLE;
    boolean below = i + 1 < blocks.size() && blocks.get(i + 1).kind() == BlockKind.TABLE;
    return above && below;
  }

  /** How deep a number says that a heading stands: "3.2 Method" 2; 0 without. */
  static int depth(String text) {
    if (CHAPTER.matcher(text).matches()) {
      return text.startsWith("第") && text.matches("第.{1,4}[节節].*") ? 2 : 1;
    }
    Matcher number = NUMBERED.matcher(text.strip());
    if (!number.matches()) {
      return SECTION.matcher(text).matches() ? 1 : 0;
    }
    String label = number.group(1) != null ? number.group(1) : number.group(2);
    return (int) label.chars().filter(c -> c == '.').count() + 1;
  }
}
