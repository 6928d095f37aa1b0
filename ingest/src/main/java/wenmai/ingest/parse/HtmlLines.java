package wenmai.ingest.parse;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import wenmai.ingest.parse.words.PageText;

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

  /**
   * The line on which a text begins; the parser leaves out a line end that {@code pre} begins with.
   */
  static int of(TextNode text) {
    Range range = text.sourceRange();
    if (!range.isTracked()) {
      return of((Node) text);
    }
    int kept = (int) text.getWholeText().chars().filter(c -> c == '\n').count();
    return Math.max(range.start().lineNumber(), range.end().lineNumber() - kept);
  }

  /** The line on which the value of an attribute begins, or its element. */
  static int of(Element element, String attribute) {
    Range value = element.attributes().sourceRange(attribute).valueRange();
    return value.isTracked() ? value.start().lineNumber() : of((Node) element);
  }

  /** The place of the first unit that shows something, or the length. */
  static int firstVisible(String words) {
    int at = 0;
    while (at < words.length() && PageText.isBlank(words.charAt(at))) {
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
