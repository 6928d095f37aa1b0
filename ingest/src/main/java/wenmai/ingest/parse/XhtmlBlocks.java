package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Runs;

/**
 * Makes blocks of the XHTML events that parsers give. An element such as {@code li} says what the
 * text in it is; text begins a block when it comes, and the end of any element that is laid out by
 * itself ends it.
 */
final class XhtmlBlocks extends DefaultHandler {
  /** How a format lays out its text. */
  enum Layout {
    /** Line ends of the source are spaces. */
    FLOWING(true),
    /** As FLOWING, with a table of contents that is no text. */
    BOOK(true),
    /** Line ends are meant. */
    OFFICE(false),
    /** As OFFICE, with headings that are only bold. */
    BOLD(false),
    /** Slides: the first words of each are its heading. */
    SLIDES(false),
    /** Pages: line ends are where the paper ended. */
    PRINTED(false);

    private final boolean flowing;

    Layout(boolean flowing) {
      this.flowing = flowing;
    }
  }

  /** What an open element makes of the text in it. */
  private record Role(String element, BlockKind kind, int level) {}

  private static final Set<String> HIDDEN =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "select",
          "textarea",
          "object",
          "iframe");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "form",
          "address",
          "dl",
          "dt",
          "dd",
          "ul",
          "ol",
          "table",
          "thead",
          "tbody",
          "details",
          "summary",
          "fieldset",
          "figure",
          "hr",
          "center",
          "body");
  private static final Pattern BULLET = Pattern.compile("[·•▪◦‣]\\s");
  private static final String TEX = "application/x-tex";

  private final TextBuilder out;
  private final Layout layout;
  private final Deque<Role> roles = new ArrayDeque<>();
  private final Deque<int[]> rows = new ArrayDeque<>();
  private final PageText pages;
  private int hidden;
  private int lists;
  private int page;
  private boolean inMath;
  private boolean inTex;
  private boolean space;
  private boolean lineEnd;
  private boolean titleDue;
  private int bold;
  private int boldLetters;

  XhtmlBlocks(TextBuilder out, Layout layout) {
    this.out = out;
    this.layout = layout;
    this.pages = layout == Layout.PRINTED ? new PageText(out) : null;
  }

  /** Ends the text. */
  void finish() {
    out.end();
    if (pages != null) {
      pages.promoteBookmarks();
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (hidden > 0 || isHidden(local, attributes)) {
      hidden++;
      return;
    }
    String style = style(attributes);
    if (pages != null && pages.start(local, style, attributes)) {
      return;
    }
    switch (local) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          push(local, BlockKind.HEADING, local.charAt(1) - '0');
      case "li" -> push(local, BlockKind.LIST_ITEM, Math.max(0, lists - 1));
      case "pre" -> push(local, BlockKind.CODE, 0);
      case "blockquote" -> push(local, BlockKind.QUOTE, 0);
      case "figcaption", "caption" -> push(local, BlockKind.CAPTION, 0);
      case "tr" -> push(local, BlockKind.TABLE, rows.isEmpty() ? 0 : rows.peek()[0]++);
      case "td", "th" -> cell();
      case "br" -> breakLine();
      case "a" -> link(attributes.getValue("href"));
      case "b", "strong" -> bold++;
      case "math" -> inMath = true;
      case "annotation" -> startTex(attributes);
      default -> block(local, style);
    }
  }

  private void block(String local, String style) {
    if (!BLOCKS.contains(local)) {
      return;
    }
    breakBlock();
    if (local.equals("table")) {
      rows.push(new int[1]);
    } else if (local.equals("ul") || local.equals("ol")) {
      lists++;
    } else if (local.equals("div") && isPage(style)) {
      out.page(++page);
      titleDue = layout == Layout.SLIDES;
    } else if (local.equals("p") && layout == Layout.OFFICE) {
      styled(style);
    }
  }

  private static boolean isPage(String style) {
    return style.equals("page") || style.equals("slide-content") || style.equals("slide");
  }

  /** Word processors name what a paragraph is by its style. */
  private void styled(String style) {
    if (style.contains("caption")) {
      roles.push(new Role("p", BlockKind.CAPTION, 0));
    } else if (style.contains("list")) {
      roles.push(new Role("p", BlockKind.LIST_ITEM, 0));
    } else if (style.contains("code") || style.contains("preformatted")) {
      roles.push(new Role("p", BlockKind.CODE, 0));
    } else if (style.contains("quote") || style.contains("block_text")) {
      roles.push(new Role("p", BlockKind.QUOTE, 0));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (hidden > 0) {
      hidden--;
      return;
    }
    if (pages != null && pages.end(local)) {
      return;
    }
    switch (local) {
      case "a" -> out.closeLink();
      case "b", "strong" -> bold--;
      case "math" -> inMath = false;
      case "annotation" -> endTex();
      case "table" -> {
        breakBlock();
        rows.poll();
      }
      case "ul", "ol" -> {
        breakBlock();
        lists--;
      }
      default -> {
        if (BLOCKS.contains(local) || isOpen(local)) {
          close(local);
        }
      }
    }
  }

  private boolean isOpen(String local) {
    return !roles.isEmpty() && roles.peek().element().equals(local);
  }

  private void close(String local) {
    if (isOpen(local)) {
      endBlock();
      roles.pop();
    } else {
      breakBlock();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (hidden > 0 || (inMath && !inTex)) {
      return;
    }
    String words = new String(characters, start, length);
    if (pages != null && pages.characters(words)) {
      return;
    }
    if (layout.flowing && !isCode()) {
      flow(words);
    } else if (out.isOpen() || !words.isBlank()) {
      open();
      count(words);
      out.append(words);
    }
  }

  /**
   * White space between elements is layout of the XHTML; the line ends of a page come as it, too.
   */
  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    if (hidden == 0 && pages != null) {
      pages.characters(new String(characters, start, length));
    }
  }

  private boolean isCode() {
    return !roles.isEmpty() && roles.peek().kind() == BlockKind.CODE;
  }

  /** Collapses white space; between two Han a line end of the source is nothing at all. */
  private void flow(String words) {
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      if (point == ' ' || point == '\n' || point == '\t' || point == '\r' || point == '\f') {
        space = true;
        lineEnd |= point == '\n';
      } else {
        open();
        CharSequence soFar = out.soFar();
        if (space && !soFar.isEmpty()) {
          int before = Character.codePointBefore(soFar, soFar.length());
          boolean joined = lineEnd && Runs.isHan(before) && Runs.isHan(point);
          if (!joined && !Character.isWhitespace(before)) {
            out.append(" ");
          }
        }
        space = false;
        lineEnd = false;
        out.append(Character.toString(point));
      }
      i += Character.charCount(point);
    }
  }

  private void open() {
    if (!out.isOpen()) {
      Role role = roles.peek();
      boolean plain = role == null;
      out.begin(plain ? BlockKind.PARAGRAPH : role.kind(), plain ? 0 : role.level());
      boldLetters = 0;
    }
  }

  private void count(String words) {
    if (bold > 0) {
      boldLetters += (int) words.codePoints().filter(Character::isLetterOrDigit).count();
    }
  }

  private void push(String element, BlockKind kind, int level) {
    endBlock();
    roles.push(new Role(element, kind, level));
  }

  /** Ends the open block, unless what holds it is laid out as one: a row, a heading. */
  private void breakBlock() {
    BlockKind kind = roles.isEmpty() ? BlockKind.PARAGRAPH : roles.peek().kind();
    if (kind == BlockKind.TABLE || kind == BlockKind.HEADING || kind == BlockKind.CAPTION) {
      if (out.isOpen() && !endsBlank()) {
        out.append(" ");
      }
    } else if (kind != BlockKind.CODE || layout == Layout.OFFICE) {
      endBlock();
    }
  }

  private boolean endsBlank() {
    CharSequence soFar = out.soFar();
    return soFar.isEmpty() || Character.isWhitespace(soFar.charAt(soFar.length() - 1));
  }

  private void endBlock() {
    if (out.isOpen()) {
      String words = out.soFar().toString().strip();
      if (titleDue && isTitle(words)) {
        out.become(BlockKind.HEADING, 2);
      } else if (layout == Layout.OFFICE && roles.isEmpty() && BULLET.matcher(words).lookingAt()) {
        out.become(BlockKind.LIST_ITEM, 0);
      } else if (layout == Layout.BOLD && isBoldHeading(words)) {
        out.become(BlockKind.HEADING, 2);
      }
      titleDue &= words.isEmpty();
    }
    out.end();
    space = false;
    lineEnd = false;
  }

  private static boolean isTitle(String words) {
    return words.length() <= 120 && words.codePoints().filter(Character::isLetter).count() >= 2;
  }

  private boolean isBoldHeading(String words) {
    long letters = words.codePoints().filter(Character::isLetterOrDigit).count();
    return roles.isEmpty()
        && letters >= 2
        && letters == boldLetters
        && words.length() <= 80
        && words.indexOf('\n') < 0
        && !PlainHeadings.endsSentence(words);
  }

  private void cell() {
    if (out.isOpen()) {
      out.append("\t");
    }
    space = false;
  }

  private void breakLine() {
    if (out.isOpen()) {
      out.append(isOpen("tr") ? " " : "\n");
      space = false;
    }
  }

  private void link(String href) {
    if (href != null && href.strip().matches("(?i)https?://.+")) {
      open();
      out.openLink(href.strip());
    }
  }

  /** Of a formula drawn twice, what its writer typed is kept. */
  private void startTex(Attributes attributes) {
    inTex = TEX.equals(attributes.getValue("encoding"));
    if (inTex) {
      open();
      flow("$");
    }
  }

  private void endTex() {
    if (inTex) {
      out.append("$");
    }
    inTex = false;
  }

  private boolean isHidden(String local, Attributes attributes) {
    return HIDDEN.contains(local)
        || (local.equals("nav") && layout == Layout.BOOK)
        || style(attributes).contains("katex-html")
        || style(attributes).equals("slide-master-content");
  }

  private static String style(Attributes attributes) {
    String style = attributes.getValue("class");
    return style == null ? "" : style.toLowerCase(java.util.Locale.ROOT);
  }
}
