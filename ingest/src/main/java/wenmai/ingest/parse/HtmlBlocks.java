package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import wenmai.corpus.BlockKind;

/**
 * Makes blocks of a page's elements. An element such as {@code li} says what the text in it is; the
 * end of any element that is laid out by itself ends a block.
 */
final class HtmlBlocks implements NodeFilter {
  private final HtmlLayout layout;
  private final PageAddress address;
  private final Shown shown;
  private final Set<Node> leftOut;
  private final Consumer<Node> aside;
  private final Deque<int[]> rows = new ArrayDeque<>();
  private final Formula formula = new Formula();
  private int lists;

  private HtmlBlocks(
      HtmlLayout layout,
      PageAddress address,
      Shown shown,
      Set<Node> leftOut,
      Consumer<Node> aside) {
    this.layout = layout;
    this.address = address;
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
      Node root,
      PageAddress address,
      TextBuilder out,
      Shown shown,
      Set<Node> leftOut,
      Consumer<Node> aside) {
    HtmlLayout layout = new HtmlLayout(out);
    NodeTraversor.filter(new HtmlBlocks(layout, address, shown, leftOut, aside), root);
    out.end();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (leftOut.contains(node)) {
      if (!(node instanceof Element element) || Shown.isBlock(element)) {
        layout.breakBlock();
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
      layout.flow("$" + element.data().strip() + "$", HtmlLines.of(node));
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
          layout.push(element, BlockKind.HEADING, name.charAt(1) - '0');
      case "li" -> layout.push(element, BlockKind.LIST_ITEM, Math.max(0, lists - 1));
      case "pre" -> layout.push(element, BlockKind.CODE, 0);
      case "blockquote" -> layout.push(element, BlockKind.QUOTE, 0);
      case "figcaption", "caption" -> layout.push(element, BlockKind.CAPTION, 0);
      case "table" -> {
        layout.breakBlock();
        rows.push(new int[] {HtmlTables.isLayout(element) ? -1 : 0});
      }
      case "tr" -> {
        if (inLayout()) {
          layout.breakBlock();
        } else {
          layout.push(element, BlockKind.TABLE, rows.isEmpty() ? 0 : rows.peek()[0]++);
        }
      }
      case "td", "th" -> {
        if (inLayout()) {
          layout.breakBlock();
        } else {
          layout.cell();
        }
      }
      case "br" -> layout.lineBreak();
      case "hr" -> layout.breakBlock();
      case "a" -> link(element);
      case "annotation" -> typed(HtmlLines.of(element));
      case "code" -> {
        Element before = element.previousElementSibling();
        if (before != null && before.nameIs("code")) {
          layout.codeLine();
        }
      }
      case "img" -> image(element);
      case "ul", "ol", "menu" -> {
        layout.breakBlock();
        lists++;
      }
      default -> {
        if (Shown.isBlock(element)) {
          layout.breakBlock();
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
        layout.breakBlock();
        rows.poll();
      }
      case "ul", "ol", "menu" -> {
        layout.breakBlock();
        lists--;
      }
      default -> {
        boolean cell = element.nameIs("td") || element.nameIs("th");
        if (!layout.pop(element) && Shown.isBlock(element) && !cell) {
          layout.breakBlock();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean inLayout() {
    return !rows.isEmpty() && rows.peek()[0] < 0;
  }

  private void text(TextNode node) {
    if (formula.hidesText()) {
      return;
    }
    if (layout.kind() == BlockKind.CODE) {
      layout.code(node.getWholeText(), HtmlLines.of(node));
    } else {
      layout.flow(node.getWholeText(), HtmlLines.of(node));
    }
  }

  private void link(Element a) {
    layout.link(address.resolve(a.attr("href")));
  }

  private void endLink(Element a) {
    layout.endLink(a.selectFirst("img") == null ? 0 : HtmlLines.of(a));
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
    layout.caption(image.attr("alt"), HtmlLines.of(image, "alt"));
  }

  private void typed(int line) {
    if (formula.inTex()) {
      layout.flow("$", line);
    }
  }
}
