package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import wenmai.corpus.BlockKind;

/**
 * Makes blocks of a page's elements, each with its source line. An element such as {@code li} says
 * what the text in it is; text begins a block when it comes, and the end of any element that is
 * laid out by itself ends it.
 */
final class HtmlBlocks implements NodeFilter {
  /** What an open element makes of the text in it. */
  private record Role(Element element, BlockKind kind, int level) {}

  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");

  private final TextBuilder out;
  private final Shown shown;
  private final Set<Node> leftOut;
  private final Consumer<Node> aside;
  private final Deque<Role> roles = new ArrayDeque<>();
  private final Deque<int[]> rows = new ArrayDeque<>();
  private final Formula formula = new Formula();
  private final Flow flow = new Flow();
  private int lists;
  private int breaks;
  private String link;
  private boolean gap;
  private boolean cell;

  private HtmlBlocks(TextBuilder out, Shown shown, Set<Node> leftOut, Consumer<Node> aside) {
    this.out = out;
    this.shown = shown;
    this.leftOut = leftOut;
    this.aside = aside;
  }

  /**
   * Writes what is shown below an element.
   *
   * @param leftOut what is handed to {@code aside} instead
   */
  static void write(
      Node root, TextBuilder out, Shown shown, Set<Node> leftOut, Consumer<Node> aside) {
    NodeTraversor.filter(new HtmlBlocks(out, shown, leftOut, aside), root);
    out.end();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (leftOut.contains(node)) {
      if (!(node instanceof Element element) || Shown.isBlock(element)) {
        breakBlock();
      }
      aside.accept(node);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      text(text);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("script") && element.attr("type").startsWith("math/tex")) {
      flow("$" + element.data().strip() + "$", HtmlLines.of(node));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (shown.isHidden(element) || (element.hasClass("katex-html") && formula.hidesDrawing())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    start(element);
    return FilterResult.CONTINUE;
  }

  private void start(Element element) {
    String name = element.normalName();
    formula.start(name, element.className(), element.attr("encoding"));
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          push(element, BlockKind.HEADING, name.charAt(1) - '0');
      case "li" -> push(element, BlockKind.LIST_ITEM, Math.max(0, lists - 1));
      case "pre" -> push(element, BlockKind.CODE, 0);
      case "blockquote" -> push(element, BlockKind.QUOTE, 0);
      case "figcaption", "caption" -> push(element, BlockKind.CAPTION, 0);
      case "table" -> {
        breakBlock();
        rows.push(new int[] {HtmlTables.isLayout(element) ? -1 : 0});
      }
      case "tr" -> {
        if (inLayout()) {
          breakBlock();
        } else {
          push(element, BlockKind.TABLE, rows.isEmpty() ? 0 : rows.peek()[0]++);
          cell = false;
        }
      }
      case "td", "th" -> cell();
      case "br" -> breaks++;
      case "hr" -> breakBlock();
      case "a" -> link(element);
      case "annotation" -> typed(HtmlLines.of(element));
      case "code" -> codeLine(element);
      case "img" -> image(element);
      case "ul", "ol", "menu" -> {
        breakBlock();
        lists++;
      }
      default -> {
        if (Shown.isBlock(element)) {
          breakBlock();
        }
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    switch (element.normalName()) {
      case "a" -> endLink(element);
      case "math" -> formula.end("math");
      case "annotation" -> {
        typed(0);
        formula.end("annotation");
      }
      case "table" -> {
        breakBlock();
        rows.poll();
      }
      case "ul", "ol", "menu" -> {
        breakBlock();
        lists--;
      }
      default -> {
        if (isOpen(element)) {
          endBlock();
          roles.pop();
        } else if (Shown.isBlock(element) && !element.nameIs("td") && !element.nameIs("th")) {
          breakBlock();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean isOpen(Element element) {
    return !roles.isEmpty() && roles.peek().element() == element;
  }

  private boolean inLayout() {
    return !rows.isEmpty() && rows.peek()[0] < 0;
  }

  private BlockKind kind() {
    return roles.isEmpty() ? BlockKind.PARAGRAPH : roles.peek().kind();
  }

  private void text(TextNode node) {
    if (formula.hidesText()) {
      return;
    }
    String words = node.getWholeText();
    if (kind() != BlockKind.CODE) {
      flow(words, HtmlLines.of(node));
    } else if (out.isOpen() || !words.isBlank()) {
      open(HtmlLines.of(node));
      out.jump(HtmlLines.of(node));
      out.append(words.replace('\u00a0', ' ').replace('\r', ' '));
    }
  }

  private void flow(String words, int line) {
    int first = HtmlLines.firstVisible(words);
    if (first < words.length()) {
      int ends = (int) words.substring(0, first).chars().filter(c -> c == '\n').count();
      int begins = line == 0 ? 0 : line + ends;
      breakLine(begins, HtmlLines.isIndented(words, first));
      open(begins);
    }
    if (out.isOpen()) {
      String shown = words.replace('\u00a0', ' ').replace('\u3000', ' ');
      flow.append(shown, line, isOnOneLine(), out);
    }
  }

  private void open(int line) {
    if (kind() == BlockKind.CODE) {
      for (; breaks > 0 && out.isOpen(); breaks--) {
        out.append("\n");
      }
    }
    breaks = 0;
    if (!out.isOpen()) {
      Role role = roles.peek();
      out.begin(kind(), role == null ? 0 : role.level());
      out.line(line);
    } else if (gap && !endsBlank()) {
      out.append(" ");
    }
    gap = false;
    if (link != null) {
      out.openLink(link);
      link = null;
    }
  }

  /**
   * Lays out the line breaks before a text. One is a line end within the block where the source has
   * one, too; two, or one before an indented line, end it, as in pages without paragraphs.
   */
  private void breakLine(int line, boolean indented) {
    if (breaks == 0 || !out.isOpen()) {
      return;
    }
    if (isOnOneLine()) {
      gap = true;
    } else if (breaks > 1 || indented || line != out.line() + 1) {
      endBlock();
    } else {
      out.append("\n");
      flow.forget();
    }
    breaks = 0;
  }

  /** Whether the text here is one line, whatever it is made of. */
  private boolean isOnOneLine() {
    BlockKind kind = kind();
    return kind == BlockKind.TABLE || kind == BlockKind.HEADING || kind == BlockKind.CAPTION;
  }

  private void push(Element element, BlockKind kind, int level) {
    endBlock();
    roles.push(new Role(element, kind, level));
  }

  /** Ends the open block, unless what holds it is laid out as one: a row, a heading. */
  private void breakBlock() {
    if (isOnOneLine()) {
      gap = true; // what follows in it is another line, not another word
    } else if (kind() == BlockKind.CODE) {
      breaks += out.isOpen() && !endsLine() ? 1 : 0;
    } else {
      endBlock();
    }
  }

  private boolean endsBlank() {
    CharSequence soFar = out.soFar();
    return soFar.isEmpty() || Character.isWhitespace(soFar.charAt(soFar.length() - 1));
  }

  private boolean endsLine() {
    CharSequence soFar = out.soFar();
    return soFar.isEmpty() || soFar.charAt(soFar.length() - 1) == '\n';
  }

  private void endBlock() {
    out.end();
    gap = false;
    breaks = 0;
    flow.forget();
  }

  private void cell() {
    if (inLayout()) {
      breakBlock();
      return;
    }
    if (out.isOpen() && cell) {
      out.append("\t");
    }
    cell = true;
    gap = false;
    breaks = 0;
    flow.forget();
  }

  /** Some editors write each line of code as an element. */
  private void codeLine(Element code) {
    Element before = code.previousElementSibling();
    if (kind() == BlockKind.CODE && before != null && before.nameIs("code") && !endsLine()) {
      breaks = Math.max(1, breaks);
    }
  }

  private void link(Element a) {
    String href = a.attr("href").strip();
    String address = href.startsWith("//") ? "https:" + href : href;
    link = WEB.matcher(address).matches() ? address : null;
  }

  private void endLink(Element a) {
    if (link != null && a.selectFirst("img") != null) {
      open(HtmlLines.of(a)); // a picture is what the link is given under
    }
    link = null;
    out.closeLink();
  }

  /** A figure without a caption has its picture's words for one. */
  private void image(Element image) {
    String words = image.attr("alt").strip();
    Element figure = image.closest("figure");
    if (figure == null
        || figure.selectFirst("figcaption") != null
        || !HtmlTables.isCaption(words)) {
      return;
    }
    endBlock();
    out.begin(BlockKind.CAPTION, 0);
    int line = HtmlLines.of(image, "alt");
    out.line(line);
    flow.append(image.attr("alt"), line, true, out);
    endBlock();
  }

  private void typed(int line) {
    if (formula.inTex()) {
      flow("$", line);
    }
  }
}
