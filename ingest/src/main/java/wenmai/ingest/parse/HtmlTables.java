package wenmai.ingest.parse;

import org.jsoup.nodes.Element;
import wenmai.corpus.Runs;

/** Tells tables that hold data from those that lay out a page, and captions from file names. */
final class HtmlTables {
  /** A cell of data has no more text. */
  private static final int LONGEST_CELL = 600;

  private HtmlTables() {}

  /** Whether a table only puts things side by side. */
  static boolean isLayout(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return true;
    }
    if (table.selectFirst("table table, td h1, td h2, td h3, td pre, td blockquote, td form")
        != null) {
      return true;
    }
    if (table.selectFirst("th, caption, thead") != null) {
      return false;
    }
    if (table.selectFirst("td div, td ul, td dl, td section") != null) {
      return true;
    }
    boolean wide = false;
    for (Element row : table.select("tr")) {
      wide |= row.childrenSize() > 1;
      for (Element cell : row.children()) {
        if (cell.wholeText().strip().length() > LONGEST_CELL) {
          return true;
        }
      }
    }
    return !wide;
  }

  /** Whether the words that stand for a picture say something. */
  static boolean isCaption(String words) {
    boolean han = words.codePoints().filter(Runs::isHan).count() >= 4;
    boolean file = words.matches("(?is).*\\.(?:png|jpe?g|gif|webp|svg)");
    return !file && (han || words.split("\\s+").length >= 3);
  }
}
