package wenmai.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.Span;
import wenmai.corpus.Target;
import wenmai.ingest.parse.refs.Isbn;

/** What a source says that it is itself: by which address, arXiv id, DOI or ISBN others cite it. */
final class OwnAddresses {
  /** What arXiv prints in the margin of a first page. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)arxiv:\\s?(\\d{4}\\.\\d{4,5}|[a-z-]{2,16}(?:\\.[a-z]{2})?/\\d{7})v\\d{1,3}"
              + "\\s{0,2}\\[[a-z-]{2,16}(?:\\.[a-z-]{2,8})?\\]");

  private static final Pattern LINK = Pattern.compile("(?is)<link\\b[^<>]{0,2000}+>");
  private static final Pattern CANONICAL =
      Pattern.compile("(?i)\\brel\\s{0,3}=\\s{0,3}[\"']?canonical\\b");
  private static final Pattern HREF =
      Pattern.compile("(?i)\\bhref\\s{0,3}=\\s{0,3}[\"']?(https?://[^\\s\"'>]+)");
  private static final Pattern ROOT = Pattern.compile("(?i)https?://[^/?#]*/?");
  private static final int HEAD = 200_000;

  private OwnAddresses() {}

  /** Takes what stands under a name such as {@code doi}, {@code arxiv_id}, {@code canonical}. */
  static void named(String name, String value, Draft draft) {
    String words = value == null ? "" : value.strip();
    String key = name.toLowerCase(Locale.ROOT);
    if (words.regionMatches(true, 0, "http", 0, 4)) {
      // The front page of a site is no article, though many pages claim to be it.
      if (words.matches("(?i)https?://\\S+") && !ROOT.matcher(words).matches()) {
        draft.knownAs(Target.of(words.replace("&amp;", "&")));
      }
    } else if (key.contains("arxiv") || words.regionMatches(true, 0, "arxiv:", 0, 6)) {
      String id = words.replaceFirst("(?i)^arxiv:\\s*", "");
      if (Target.isArxivId(id)) {
        draft.knownAs(Target.arxiv(id));
      }
    } else if (words.matches("(?i)(?:doi:\\s*)?10\\.\\d{4,9}/\\S+")) {
      draft.knownAs(Target.doi(words.replaceFirst("(?i)^doi:\\s*", "")));
    } else if (key.contains("isbn") && !Isbn.of(words).isEmpty()) {
      draft.knownAs(Target.isbn(Isbn.of(words)));
    }
  }

  /** Takes the address that a page's head calls the right one. */
  static void canonical(String html, Draft draft) {
    Matcher link = LINK.matcher(html).region(0, Math.min(html.length(), HEAD));
    while (link.find()) {
      Matcher href = HREF.matcher(link.group());
      if (CANONICAL.matcher(link.group()).find() && href.find()) {
        named("canonical", href.group(1), draft);
      }
    }
  }

  /**
   * Takes the id of a paper from its first page, and says where it stands: it refers to nothing.
   */
  static Span stamp(String text, List<Block> blocks, Draft draft) {
    for (Block block : blocks) {
      if (block.page() != 1) {
        return null;
      }
      Matcher stamp = STAMP.matcher(text).region(block.span().start(), block.span().end());
      if (stamp.find() && Target.isArxivId(stamp.group(1))) {
        draft.knownAs(Target.arxiv(stamp.group(1)));
        return new Span(stamp.start(), stamp.end());
      }
    }
    return null;
  }
}
