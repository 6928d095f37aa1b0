package wenmai.ingest.parse;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Reads saved pages: the article with its source lines, without what stands around it. The text is
 * decoded before, because what a page declares of its encoding is often wrong.
 */
final class HtmlReader implements Reader {
  /** A page of more elements would not fit into memory beside its own positions. */
  private static final int MOST_TAGS = 1_000_000;

  private static final Pattern EMPTY =
      Pattern.compile(
          "(?i)<(title|script|style|textarea|iframe|noscript|template|select|object|a)\\b"
              + "([^<>]*+)(?<=/)>");

  @Override
  public void read(Source source, Draft draft) throws IOException {
    draft.mediaType("text/html");
    draft.atLeast(TikaReader.FEWEST_LETTERS, "the page shows next to no text without its scripts");
    String html = bounded(source.html(draft), draft);
    Document page = Jsoup.parse(closed(html), "", Parser.htmlParser().setTrackPosition(true));
    Shown shown = Shown.of(page);
    HtmlHead.describe(page, shown, draft);
    Set<Node> furniture = Article.furniture(page, shown);
    draft.text().hasLines(true);
    PageAddress address = PageAddress.of(page);
    Consumer<Node> none = node -> {};
    HtmlBlocks.write(
        page.body(),
        address,
        draft.text(),
        shown,
        furniture,
        node -> {
          TextBuilder words = new TextBuilder();
          HtmlBlocks.write(node, address, words, shown, Set.of(), none);
          draft.leftOut(words.text());
        });
  }

  /**
   * XHTML may end an element where it begins; to a browser that is told nothing of XHTML the rest
   * of the page would be its text.
   */
  private static String closed(String html) {
    String head = html.substring(0, Math.min(html.length(), 1000));
    boolean xhtml = head.contains("<?xml") || head.contains("http://www.w3.org/1999/xhtml");
    return xhtml ? EMPTY.matcher(html).replaceAll("<$1$2></$1>") : html;
  }

  private static String bounded(String html, Draft draft) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        draft.cut("only the first " + MOST_TAGS + " tags of the page were read");
        return html.substring(0, at);
      }
    }
    return html;
  }
}
