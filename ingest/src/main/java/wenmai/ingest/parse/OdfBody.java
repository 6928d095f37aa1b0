package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;

/**
 * Appends what the body of an OpenDocument text or presentation shows. Deleted text, comments,
 * indexes and what stands on every slide are passed by.
 */
final class OdfBody extends XmlWalk {
  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");
  private static final Set<String> AROUND = Set.of("page-number", "header", "footer", "date-time");
  private static final Set<String> INDEXES =
      Set.of(
          "table-of-content",
          "illustration-index",
          "table-index",
          "object-index",
          "user-index",
          "alphabetical-index");

  private final TextBuilder out;
  private final OfficeBlocks blocks;
  private final OdfStyles styles;
  private final Deque<int[]> outer = new ArrayDeque<>();
  private int lists;
  private int paragraphs;
  private int page;
  private boolean inTitle;

  OdfBody(TextBuilder out, OdfStyles styles) {
    this.out = out;
    this.blocks = new OfficeBlocks(out);
    this.styles = styles;
  }

  @Override
  Turn start(String name) {
    if (INDEXES.contains(name) || name.equals("annotation")) {
      return Turn.LEFT_OUT;
    }
    switch (name) {
      case "tracked-changes", "note-citation", "ruby-text", "forms", "title", "desc", "object" -> {
        return Turn.PAST;
      }
      case "h", "p" -> paragraph(name);
      case "span" -> {
        return styles.isHidden(attribute("style-name", "")) ? Turn.PAST : Turn.IN;
      }
      case "s" -> blocks.append(" ".repeat(Math.clamp(number("c"), 1, 200)));
      case "tab" -> blocks.append("\t");
      case "line-break" -> blocks.append("\n");
      case "a" -> blocks.link(attribute("href", ""));
      case "list" -> lists++;
      case "note" -> suspend();
      case "note-body" -> blocks.beginAside();
      case "text-box" -> {
        if (page == 0) {
          blocks.beginAside();
        }
      }
      case "table" -> blocks.table().begin();
      case "table-column" -> blocks.table().columns(Math.max(1, number("number-columns-repeated")));
      case "table-row" -> blocks.table().row();
      case "table-cell" -> blocks.table().cell();
      case "page" -> slide();
      case "frame" -> {
        return frame(attribute("class", ""));
      }
      case "notes" -> blocks.titleDue(false);
      default -> {
        // Everything else shows what it holds.
      }
    }
    return Turn.IN;
  }

  private void paragraph(String name) {
    paragraphs++;
    Role styled = styles.role(attribute("style-name", ""));
    Role role = styled;
    if (inTitle) {
      role = Role.heading(2);
    } else if (name.equals("h")) {
      role = Role.heading(Math.max(1, number("outline-level")));
    } else if (lists > 0 && (styled.equals(Role.PLAIN) || styled.kind() == BlockKind.LIST_ITEM)) {
      role = Role.item(lists - 1);
    }
    blocks.role(role);
  }

  /** What hangs in a paragraph begins: the blanks in its mark-up are none of the paragraph's. */
  private void suspend() {
    outer.push(new int[] {lists, paragraphs});
    lists = 0;
    paragraphs = 0;
  }

  private void resume() {
    int[] before = outer.pop();
    lists = before[0];
    paragraphs = before[1];
  }

  private void slide() {
    blocks.endBlock();
    out.page(++page);
    blocks.titleDue(true);
  }

  private Turn frame(String role) {
    if (AROUND.contains(role)) {
      return Turn.LEFT_OUT;
    }
    inTitle = role.equals("title");
    suspend();
    return Turn.IN;
  }

  @Override
  void text(String characters) {
    if (paragraphs > 0) {
      blocks.append(BLANKS.matcher(characters).replaceAll(" "));
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "h", "p" -> {
        paragraphs--;
        if (inTitle) {
          blocks.append("\n");
          blocks.goesOn();
        }
        blocks.endParagraph();
      }
      case "a" -> blocks.endLink();
      case "list" -> lists--;
      case "note" -> resume();
      case "note-body" -> blocks.endAside();
      case "text-box" -> {
        if (page == 0) {
          blocks.endAside();
        }
      }
      case "frame" -> {
        resume();
        if (inTitle) {
          blocks.titleDue(false);
          blocks.endBlock();
        }
        inTitle = false;
      }
      case "table" -> blocks.table().end();
      case "body" -> blocks.endBlock();
      default -> {
        // Other ends mean nothing.
      }
    }
  }

  @Override
  int leftOut() {
    return super.leftOut() + blocks.leftOut();
  }
}
