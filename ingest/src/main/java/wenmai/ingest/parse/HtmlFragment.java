package wenmai.ingest.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import wenmai.corpus.BlockKind;

/**
 * Reads the HTML that stands in Markdown: tags go, what they show stays on its line. Whole pages go
 * through a real HTML parser; that one does not keep lines.
 */
final class HtmlFragment {
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<comment><!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)"
              + "|<(?:!(?=[A-Z])|\\?)[^>]*+(?:>|\\z))"
              + "|(?<hidden><(script|style)\\b.*?(?:</\\3\\s*>|\\z))"
              + "|<(?<close>/?)(?<tag>[A-Za-z][A-Za-z0-9-]*)"
              + "(?<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
              + "|&(?<entity>#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});"
              + "|(?<end>\n)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern HREF =
      Pattern.compile("\\bhref\\s*=\\s*[\"']?(https?://[^\\s\"'>]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ALT =
      Pattern.compile("\\balt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
  private final TextBuilder out;
  private int row;

  HtmlFragment(TextBuilder out) {
    this.out = out;
  }

  /** Appends the blocks of an HTML block that begins on a source line. */
  void block(String html, int line) {
    out.end();
    row = 0;
    Matcher piece = PIECES.matcher(html);
    int done = 0;
    int at = line;
    while (piece.find()) {
      text(html.substring(done, piece.start()), at);
      if (piece.group("tag") != null) {
        tag(piece, true, at);
      } else if (piece.group("entity") != null) {
        text(entity(piece.group("entity")), at);
      } else if (piece.group("end") != null && out.isOpen()) {
        out.append("\n");
      }
      at += (int) piece.group().chars().filter(c -> c == '\n').count();
      done = piece.end();
    }
    text(html.substring(done), at);
    out.end();
  }

  /** Handles one tag or comment among the words of a paragraph. */
  void inline(String html) {
    Matcher piece = PIECES.matcher(html);
    if (piece.lookingAt() && piece.group("tag") != null) {
      tag(piece, false, 0);
    }
  }

  private void text(String words, int line) {
    if (words.isBlank() && !out.isOpen()) {
      return;
    }
    if (!out.isOpen()) {
      out.begin(BlockKind.PARAGRAPH, 0);
    }
    if (!words.isBlank()) {
      out.line(line);
    }
    out.append(words);
  }

  private void tag(Matcher piece, boolean blocks, int line) {
    String tag = piece.group("tag").toLowerCase(Locale.ROOT);
    boolean opens = piece.group("close").isEmpty();
    String attributes = piece.group("attributes");
    switch (tag) {
      case "a" -> link(opens, attributes, blocks, line);
      case "img" -> image(attributes, blocks, line);
      case "br" -> out.append(out.isOpen() ? " " : ""); // a line end that follows is kept already
      default -> {
        if (blocks) {
          layout(tag, opens, line);
        }
      }
    }
  }

  private void layout(String tag, boolean opens, int line) {
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          start(opens, BlockKind.HEADING, tag.charAt(1) - '0');
      case "li" -> start(opens, BlockKind.LIST_ITEM, 0);
      case "pre" -> start(opens, BlockKind.CODE, 0);
      case "blockquote" -> start(opens, BlockKind.QUOTE, 0);
      case "figcaption", "caption" -> start(opens, BlockKind.CAPTION, 0);
      case "table" -> {
        out.end();
        row = 0;
      }
      case "tr" -> start(opens, BlockKind.TABLE, opens ? row++ : row);
      case "td", "th" -> {
        if (opens && out.isOpen()) {
          out.append("\t");
        }
      }
      case "p",
          "div",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "center",
          "section",
          "hr",
          "figure" ->
          out.end();
      default -> {
        // Tags within a line show nothing themselves.
      }
    }
  }

  private void start(boolean opens, BlockKind kind, int level) {
    if (opens) {
      out.begin(kind, level);
    } else {
      out.end();
    }
  }

  private void link(boolean opens, String attributes, boolean blocks, int line) {
    out.closeLink();
    Matcher href = HREF.matcher(attributes);
    if (opens && href.find()) {
      if (blocks && !out.isOpen()) {
        out.begin(BlockKind.PARAGRAPH, 0);
        out.line(line);
      }
      out.openLink(href.group(1));
    }
  }

  private void image(String attributes, boolean blocks, int line) {
    Matcher alt = ALT.matcher(attributes);
    if (alt.find()) {
      String words = alt.group(1) == null ? alt.group(2) : alt.group(1);
      if (blocks) {
        text(words.replace('\n', ' '), line);
      } else {
        out.append(words.replace('\n', ' '));
      }
    }
  }

  private static String entity(String name) {
    return Parser.unescapeEntities("&" + name + ";", false);
  }
}
