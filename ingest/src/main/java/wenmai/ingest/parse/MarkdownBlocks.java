package wenmai.ingest.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import wenmai.corpus.BlockKind;

/** Walks over a Markdown tree and appends what it shows, block by block, to a text. */
final class MarkdownBlocks extends AbstractVisitor {
  /** A heading's anchor, as documentation sites write it after its words. */
  private static final Pattern ANCHOR =
      Pattern.compile("\\s*(?:\\[\\[[\\w-]+]]|\\{#[\\w-]+})\\s*$");

  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,40})]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  /** What stands before a task: done, or not done. */
  private static final Pattern TASK = Pattern.compile("^\\[[ xX]]\\s+");

  private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~\n]+)~~");

  private final String source;
  private final Set<String> footnotes;
  private final TextBuilder out;
  private final HtmlFragment html;
  private int lists;
  private int quotes;

  /**
   * @param footnotes the names of those that the source has
   */
  MarkdownBlocks(String source, Set<String> footnotes, TextBuilder out) {
    this.source = source;
    this.footnotes = footnotes;
    this.out = out;
    this.html = new HtmlFragment(out);
  }

  @Override
  public void visit(Heading heading) {
    out.begin(BlockKind.HEADING, heading.getLevel());
    visitChildren(heading);
    out.end();
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (lists > 0) {
      out.begin(BlockKind.LIST_ITEM, lists - 1);
    } else {
      out.begin(quotes > 0 ? BlockKind.QUOTE : BlockKind.PARAGRAPH, 0);
    }
    visitChildren(paragraph);
    out.end();
  }

  @Override
  public void visit(BulletList list) {
    lists++;
    visitChildren(list);
    lists--;
  }

  @Override
  public void visit(OrderedList list) {
    lists++;
    visitChildren(list);
    lists--;
  }

  @Override
  public void visit(BlockQuote quote) {
    int outer = lists;
    lists = 0;
    quotes++;
    visitChildren(quote);
    quotes--;
    lists = outer;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.add(BlockKind.CODE, 0, line(code) + 1, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.add(BlockKind.CODE, 0, line(code), code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    html.block(block.getLiteral(), line(block));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      new RowVisitor().visitRows(table);
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof MathInline.Node math) {
      at(math);
      out.append(math.source());
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Text text) {
    at(text);
    String plain = FOOTNOTE.matcher(text.getLiteral()).replaceAll(this::unlessFootnote);
    String words = STRUCK.matcher(plain).replaceAll("$1");
    if (isFirstOfItem(text)) {
      words = TASK.matcher(words).replaceFirst("");
    }
    boolean last = text.getNext() == null && text.getParent() instanceof Heading;
    out.append(last ? ANCHOR.matcher(words).replaceFirst("") : words);
  }

  @Override
  public void visit(Code code) {
    at(code);
    List<SourceSpan> spans = code.getSourceSpans();
    out.append(spans.size() > 1 ? asWritten(spans) : code.getLiteral());
  }

  /** Code that goes over a line end keeps it. */
  private String asWritten(List<SourceSpan> spans) {
    StringBuilder written = new StringBuilder();
    for (SourceSpan span : spans) {
      written.append(written.isEmpty() ? "" : "\n");
      written.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
    return written.toString().replaceAll("^`+|`+$", "");
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    out.append("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    out.append("\n");
  }

  @Override
  public void visit(HtmlInline inline) {
    at(inline);
    html.inline(inline.getLiteral());
  }

  @Override
  public void visit(Link link) {
    at(link);
    boolean outside = link.getDestination().matches("(?i)https?://.+");
    if (outside) {
      out.openLink(link.getDestination());
    }
    visitChildren(link);
    if (outside) {
      out.closeLink();
    }
  }

  /** What is in brackets is the mark of a footnote if it is a number, or has a note. */
  private String unlessFootnote(MatchResult mark) {
    String name = mark.group(1);
    boolean footnote = NUMBER.matcher(name).matches() || footnotes.contains(name);
    return footnote ? "" : Matcher.quoteReplacement(mark.group());
  }

  private static boolean isFirstOfItem(Text text) {
    return text.getPrevious() == null
        && text.getParent() instanceof Paragraph paragraph
        && paragraph.getPrevious() == null
        && paragraph.getParent() instanceof ListItem;
  }

  private void at(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      out.line(line(node));
    }
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
  }

  /** Rows of one table, counted from 0. */
  private final class RowVisitor {
    private int row;

    void visitRows(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof TableRow cells) {
          out.begin(BlockKind.TABLE, row++);
          out.line(line(cells));
          for (Node cell = cells.getFirstChild(); cell != null; cell = cell.getNext()) {
            out.append(cell.getPrevious() == null ? "" : "\t");
            visitChildren((TableCell) cell);
          }
          out.end();
        } else {
          visitRows(node);
        }
      }
    }
  }
}
