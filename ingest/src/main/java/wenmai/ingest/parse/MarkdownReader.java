package wenmai.ingest.parse;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown and MDX: front matter, blocks with their source lines, visible text without
 * mark-up, and links.
 */
final class MarkdownReader implements Reader {
  private static final long MOST_STEPS = 200_000_000;

  private final boolean mdx;
  private final Parser parser;

  MarkdownReader(boolean mdx) {
    this.mdx = mdx;
    Parser.Builder builder =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(new MathInline.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
    if (mdx) {
      // MDX has neither HTML blocks nor indented code: what a tag holds may stand indented.
      builder.enabledBlockTypes(
          Set.of(
              Heading.class,
              FencedCodeBlock.class,
              ThematicBreak.class,
              ListBlock.class,
              BlockQuote.class));
    }
    parser = builder.build();
  }

  @Override
  public void read(Source source, Draft draft) {
    draft.mediaType(mdx ? "text/mdx" : "text/markdown");
    draft.text().hasLines(true);
    String text = source.text(draft);
    FrontMatter front = FrontMatter.of(text);
    front.describe(draft);
    append(front.blanked(), draft.text());
  }

  /** Appends a piece of Markdown, its first line being line 1. */
  void append(String markdown, TextBuilder out) {
    MarkdownDialect dialect = new MarkdownDialect(mdx ? Mdx.toMarkdown(markdown) : markdown);
    String plain = dialect.commonMark();
    if (isEndless(plain)) {
      PlainTextReader.append(plain, out);
    } else {
      parser.parse(plain).accept(new MarkdownBlocks(plain, dialect.footnotes(), out));
    }
  }

  /**
   * Whether parsing would take minutes: for each {@code <} the parser looks for its end in the rest
   * of the paragraph. Only a dump of data is like that, and reads as well without its mark-up.
   */
  private static boolean isEndless(String markdown) {
    long opened = 0;
    int start = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char unit = markdown.charAt(i);
      opened += unit == '<' ? 1 : 0;
      if (unit == '\n' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n') {
        opened = 0;
        start = i;
      }
      if (opened * (i - start) > MOST_STEPS) {
        return true;
      }
    }
    return false;
  }
}
