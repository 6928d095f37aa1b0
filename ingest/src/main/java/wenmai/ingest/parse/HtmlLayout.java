package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import wenmai.corpus.BlockKind;

/**
 * Lays out the words of a page in blocks, each word on its source line: text begins a block when it
 * comes, and what its element is says which.
 */
final class HtmlLayout {
  /** What an open element makes of the text in it. */
  private record Role(Element element, BlockKind kind, int level) {}

  private final TextBuilder out;
  private final Deque<Role> roles = new ArrayDeque<>();
  private final Flow flow = new Flow();
  private int breaks;
  private String link;
  private boolean gap;
  private boolean cell;

  HtmlLayout(TextBuilder out) {
    this.out = out;
  }

  /** What the words become that come next. */
  BlockKind kind() {
    return roles.isEmpty() ? BlockKind.PARAGRAPH : roles.peek().kind();
  }

  /** Whether the text here is one line, whatever it is made of. */
  private boolean isOnOneLine() {
    BlockKind kind = kind();
    return kind == BlockKind.TABLE || kind == BlockKind.HEADING || kind == BlockKind.CAPTION;
  }

  /** Begins an element that makes something of its text. */
  void push(Element element, BlockKind kind, int level) {
    endBlock();
    roles.push(new Role(element, kind, level));
    cell &= kind != BlockKind.TABLE;
  }

  /** Ends an element if it is the innermost that was pushed; false if it is not. */
  boolean pop(Element element) {
    if (roles.isEmpty() || roles.peek().element() != element) {
      return false;
    }
    endBlock();
    roles.pop();
    return true;
  }

  /** Lays out code, whose white space is its own. */
  void code(String words, int line) {
    if (out.isOpen() || !words.isBlank()) {
      open(line);
      out.jump(line);
      out.append(words.replace('\u00a0', ' ').replace('\r', ' '));
    }
  }

  /**
   * Lays out words whose source wraps lines anywhere.
   *
   * @param line the source line on which they begin; 0 where that is not known
   */
  void flow(String words, int line) {
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

  /** Lays out a caption that no element holds. */
  void caption(String words, int line) {
    endBlock();
    out.begin(BlockKind.CAPTION, 0);
    out.line(line);
    flow.append(words, line, true, out);
    endBlock();
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

  /** Takes note of a line break that the page asks for. */
  void lineBreak() {
    breaks++;
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

  /** Ends the open block, unless what holds it is laid out as one: a row, a heading. */
  void breakBlock() {
    if (isOnOneLine()) {
      gap = true; // what follows in it is another line, not another word
    } else if (kind() == BlockKind.CODE) {
      breaks += out.isOpen() && !endsLine() ? 1 : 0;
    } else {
      endBlock();
    }
  }

  /** Begins a line of code, as some editors write each of them as an element. */
  void codeLine() {
    if (kind() == BlockKind.CODE && !endsLine()) {
      breaks = Math.max(1, breaks);
    }
  }

  private void endBlock() {
    out.end();
    gap = false;
    breaks = 0;
    flow.forget();
  }

  /** Begins a cell of a row. */
  void cell() {
    if (out.isOpen() && cell) {
      out.append("\t");
    }
    cell = true;
    gap = false;
    breaks = 0;
    flow.forget();
  }

  private boolean endsBlank() {
    CharSequence soFar = out.soFar();
    return soFar.isEmpty() || Character.isWhitespace(soFar.charAt(soFar.length() - 1));
  }

  private boolean endsLine() {
    CharSequence soFar = out.soFar();
    return soFar.isEmpty() || soFar.charAt(soFar.length() - 1) == '\n';
  }

  /** Takes note of a link: the words that come next are given under it. */
  void link(String address) {
    link = address;
  }

  /**
   * Ends a link.
   *
   * @param line of a picture that it is given under, or 0 where there is none
   */
  void endLink(int line) {
    if (link != null && line > 0) {
      open(line);
    }
    link = null;
    out.closeLink();
  }
}
