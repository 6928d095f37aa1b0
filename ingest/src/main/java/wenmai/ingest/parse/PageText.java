package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Runs;

/**
 * Mends the text of printed pages, where lines end because the paper did: joins them, and takes
 * headings from the file's bookmarks, which name them.
 */
final class PageText {
  private static final Pattern BULLET = Pattern.compile("\\s*[•▪●■◦‣➢►]\\s*.*");
  private static final Pattern STRAY = Pattern.compile("(?<=(\\p{IsHan})) (?=\\p{IsHan})");
  private static final Pattern NUMBER = Pattern.compile("^[\\divxIVX.]+[.、\\s]\\s*|\\s+");

  private static final int FEWEST_SLIDES = 3;
  private static final int MOST_ON_SLIDE = 800;

  private record Bookmark(String title, int level) {}

  private final TextBuilder out;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private int depth;
  private int annotation;
  private int lists;
  private boolean inBookmark;

  PageText(TextBuilder out) {
    this.out = out;
  }

  /** Whether the element was dealt with here. */
  boolean start(String local, String style, Attributes attributes) {
    if (local.equals("div")) {
      depth++;
      if (style.equals("annotation")) {
        annotation = depth;
      }
      return annotation > 0;
    }
    if (annotation > 0) {
      String href = attributes.getValue("href");
      if (href != null && href.matches("(?i)https?://.+")) {
        out.openLink(href);
        out.end(); // the area says no words: the link stands at the end of the page's text
      }
      return true;
    }
    if (depth == 0 && (local.equals("ul") || local.equals("li"))) {
      lists += local.equals("ul") ? 1 : 0;
      inBookmark = local.equals("li");
      paragraph.setLength(0);
      return true;
    }
    if (local.equals("p")) {
      paragraph.setLength(0);
      return true;
    }
    return false;
  }

  boolean end(String local) {
    if (local.equals("div")) {
      boolean ours = annotation > 0;
      annotation = annotation == depth ? 0 : annotation;
      depth--;
      return ours;
    }
    if (annotation > 0) {
      return true;
    }
    if (inBookmark && local.equals("li")) {
      inBookmark = false;
      bookmarks.add(new Bookmark(paragraph.toString().strip(), lists));
      paragraph.setLength(0);
      return true;
    }
    if (local.equals("ul") && depth == 0) {
      lists--;
      return true;
    }
    if (local.equals("p")) {
      flush();
      return true;
    }
    return false;
  }

  boolean characters(String words) {
    if (annotation == 0) {
      paragraph.append(words);
    }
    return true;
  }

  private void flush() {
    StringBuilder piece = new StringBuilder();
    boolean listed = false;
    for (String line : paragraph.toString().split("\n")) {
      if (BULLET.matcher(line).matches()) {
        add(listed, piece);
        listed = true;
      }
      join(piece, line.strip());
    }
    add(listed, piece);
    paragraph.setLength(0);
  }

  private void add(boolean listed, StringBuilder piece) {
    String words = STRAY.matcher(piece).replaceAll("");
    out.add(listed ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, 0, 0, words);
    piece.setLength(0);
  }

  /** Adds a line to the lines before it as its writer would have written them in one. */
  static void join(StringBuilder before, String line) {
    if (before.isEmpty() || line.isEmpty()) {
      before.append(line);
      return;
    }
    int last = before.codePointBefore(before.length());
    int first = line.codePointAt(0);
    boolean hyphen =
        (last == '-' || last == '\u00ad' || last == '\u2010')
            && before.length() > 1
            && Character.isLetter(before.charAt(before.length() - 2));
    if (hyphen && Character.isLowerCase(first)) {
      before.setLength(before.length() - 1);
    } else if (!hyphen && !(isEast(last) && isEast(first))) {
      before.append(' ');
    }
    before.append(line);
  }

  private static boolean isEast(int point) {
    return Runs.isHan(point)
        || (point >= 0x3000 && point <= 0x303f)
        || (point >= 0xff00 && point <= 0xff60);
  }

  /** Finds the headings, which pages only show by their type. */
  void findHeadings() {
    promoteBookmarks();
    List<Block> blocks = out.blocks();
    boolean none = blocks.stream().noneMatch(block -> block.kind() == BlockKind.HEADING);
    if (none && !blocks.isEmpty()) {
      int last = blocks.getLast().page();
      if (last >= FEWEST_SLIDES && out.text().length() / last < MOST_ON_SLIDE) {
        promoteFirsts();
      }
    }
  }

  /** Printed slides: the first words of each page are its heading. */
  private void promoteFirsts() {
    String text = out.text();
    int page = 0;
    for (int i = 0; i < out.blocks().size(); i++) {
      Block block = out.blocks().get(i);
      if (block.page() != page) {
        page = block.page();
        if (block.kind() == BlockKind.PARAGRAPH && isTitle(block.span().of(text))) {
          promote(i, 2);
        }
      }
    }
  }

  private void promote(int i, int level) {
    Block block = out.blocks().get(i);
    out.blocks().set(i, new Block(BlockKind.HEADING, level, block.span(), block.page(), 0));
  }

  /** Whether words fit the head of a slide. */
  static boolean isTitle(String words) {
    return words.length() <= 150
        && !words.contains("://")
        && words.codePoints().filter(Character::isLetter).count() >= 2;
  }

  /** The first words of the first page that could be a title, or "". */
  String title() {
    String text = out.text();
    for (Block block : out.blocks()) {
      String words = block.span().of(text);
      if (block.page() > 1) {
        break;
      }
      if (isTitle(words) && !Dates.isDateLine(words) && !words.startsWith("arXiv:")) {
        return words;
      }
    }
    return "";
  }

  /** Makes a heading of each paragraph that a bookmark names, in the bookmarks' order. */
  private void promoteBookmarks() {
    List<Block> blocks = out.blocks();
    String text = out.text();
    int from = 0;
    for (Bookmark bookmark : bookmarks) {
      String title = bare(bookmark.title());
      for (int i = from; i < blocks.size() && !title.isEmpty(); i++) {
        Block block = blocks.get(i);
        boolean fits = block.span().length() <= bookmark.title().length() + 20;
        if (fits
            && block.kind() == BlockKind.PARAGRAPH
            && bare(block.span().of(text)).equals(title)) {
          promote(i, Math.clamp(bookmark.level() + 1L, 1, 6));
          from = i + 1;
          break;
        }
      }
    }
  }

  private static String bare(String title) {
    return NUMBER.matcher(title.strip()).replaceAll("");
  }
}
