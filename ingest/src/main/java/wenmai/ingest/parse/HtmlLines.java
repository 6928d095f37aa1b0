package wenmai.ingest.parse;

import org.jsoup.nodes.Node;

/** Finds where in the source a text of a page begins. */
final class HtmlLines {
  private HtmlLines() {}

  /** The line from 1 on which a node stands, or 0 where that is not known. */
  static int of(Node node) {
    for (Node at = node; at != null; at = at.parent()) {
      if (at.sourceRange().isTracked()) {
        return at.sourceRange().start().lineNumber();
      }
    }
    return 0;
  }

  /** The place of the first unit that shows something, or the length. */
  static int firstVisible(String words) {
    int at = 0;
    while (at < words.length() && TextBuilder.isBlank(words.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the first line is set in from the margin, as Chinese paragraphs are. */
  static boolean isIndented(String words, int first) {
    int blanks = 0;
    for (int i = first - 1; i >= 0 && words.charAt(i) != '\n'; i--) {
      blanks += words.charAt(i) == '\u3000' ? 2 : words.charAt(i) == '\u00a0' ? 1 : 0;
    }
    return blanks >= 4;
  }
}
