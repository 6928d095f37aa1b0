package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import wenmai.corpus.BlockKind;

/**
 * Makes blocks of the XHTML events that parsers give. An element such as {@code li} says what the
 * text in it is; text begins a block when it comes, and the end of any element that is laid out by
 * itself ends it.
 */
final class XhtmlBlocks extends DefaultHandler {
  /** What an open element makes of the text in it. */
  private record Role(String element, BlockKind kind, int level) {}

  private final TextBuilder out;
  private final Layout layout;
  private final Deque<Role> roles = new ArrayDeque<>();
  private final Deque<int[]> rows = new ArrayDeque<>();
  private final BlockGuess guess;
  private int hidden;
  private int lists;
  private int page;
  private boolean gap;
  private final Formula formula = new Formula();
  private final Flow flow = new Flow();

  XhtmlBlocks(TextBuilder out, Layout layout) {
    this.out = out;
    this.layout = layout;
    this.guess = new BlockGuess(layout);
  }

  /** Ends the text. */
  void finish() {
    out.end();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (hidden > 0 || isHidden(local, XhtmlElements.style(attributes))) {
      hidden++;
      return;
    }
    String style = XhtmlElements.style(attributes);
    formula.start(local, style, attributes.getValue("encoding"));
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
      case "b", "strong" -> guess.bold(1);
      case "annotation" -> typed();
      default -> block(local, style);
    }
  }

  private void block(String local, String style) {
    if (!XhtmlElements.isBlock(local)) {
      return;
    }
    breakBlock();
    if (local.equals("table")) {
      rows.push(new int[1]);
    } else if (local.equals("ul") || local.equals("ol")) {
      lists++;
    } else if (local.equals("div") && XhtmlElements.isPage(style)) {
      out.page(++page);
      guess.page();
    } else if (local.equals("p") && layout == Layout.OFFICE) {
      BlockKind kind = BlockGuess.styled(style);
      if (kind != null) {
        roles.push(new Role("p", kind, 0));
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (hidden > 0) {
      hidden--;
      return;
    }
    switch (local) {
      case "a" -> out.closeLink();
      case "b", "strong" -> guess.bold(-1);
      case "math" -> formula.end(local);
      case "annotation" -> {
        typed();
        formula.end(local);
      }
      case "table" -> {
        breakBlock();
        rows.poll();
      }
      case "ul", "ol" -> {
        breakBlock();
        lists--;
      }
      default -> {
        if (XhtmlElements.isBlock(local) || isOpen(local)) {
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
    if (hidden > 0 || formula.hidesText()) {
      return;
    }
    String words = new String(characters, start, length);
    if (layout.flowing && !isCode()) {
      flow(words);
    } else if (out.isOpen() || !words.isBlank()) {
      open();
      guess.characters(words);
      out.append(words);
    }
  }

  private boolean isCode() {
    return !roles.isEmpty() && roles.peek().kind() == BlockKind.CODE;
  }

  private void flow(String words) {
    if (out.isOpen() || !words.isBlank()) {
      open();
      flow.append(words, out);
    }
  }

  private void open() {
    if (!out.isOpen()) {
      Role role = roles.peek();
      boolean plain = role == null;
      out.begin(plain ? BlockKind.PARAGRAPH : role.kind(), plain ? 0 : role.level());
      guess.block();
    } else if (gap && !endsBlank()) {
      out.append(" ");
    }
    gap = false;
  }

  private void push(String element, BlockKind kind, int level) {
    endBlock();
    roles.push(new Role(element, kind, level));
  }

  /** Ends the open block, unless what holds it is laid out as one: a row, a heading. */
  private void breakBlock() {
    BlockKind kind = roles.isEmpty() ? BlockKind.PARAGRAPH : roles.peek().kind();
    if (kind == BlockKind.TABLE || kind == BlockKind.HEADING || kind == BlockKind.CAPTION) {
      gap = true; // what follows in it is another line, not another word
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
      guess.correct(out, roles.isEmpty());
    }
    out.end();
    gap = false;
    flow.forget();
  }

  private void cell() {
    if (out.isOpen()) {
      out.append("\t");
    }
    gap = false;
    flow.forget();
  }

  private void breakLine() {
    if (out.isOpen()) {
      out.append(isOpen("tr") ? " " : "\n");
      flow.forget();
    }
  }

  private void link(String href) {
    if (href != null && href.strip().matches("(?i)https?://.+")) {
      open();
      out.openLink(href.strip());
    }
  }

  private void typed() {
    if (formula.inTex()) {
      flow("$");
    }
  }

  private boolean isHidden(String local, String style) {
    return XhtmlElements.isHidden(local, style)
        || (local.equals("nav") && layout == Layout.BOOK)
        || (style.equals("katex-html") && formula.hidesDrawing());
  }
}
