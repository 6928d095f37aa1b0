package wenmai.cli.output;

/** What is done to a text before it stands in a cell of a table; both can be undone. */
final class Cells {
  /** What a spreadsheet takes for the start of a formula, in either width; and our own mark. */
  private static final String STARTS = "=+-@\t\r\n＝＋－＠'";

  private Cells() {}

  /**
   * A cell that no spreadsheet runs: behind an apostrophe where it begins like a formula. What
   * begins with an apostrophe gets one too, so that whoever reads a cell may drop the first.
   */
  static String harmless(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** A cell that holds neither a tab nor a line end: these, and the backslash, are escaped. */
  static String onOneLine(String text) {
    StringBuilder escaped = null;
    for (int i = 0; i < text.length(); i++) {
      int at = "\\\t\n\r".indexOf(text.charAt(i));
      if (at >= 0 && escaped == null) {
        escaped = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (escaped != null) {
        if (at >= 0) {
          escaped.append('\\').append("\\tnr".charAt(at));
        } else {
          escaped.append(text.charAt(i));
        }
      }
    }
    return escaped == null ? text : escaped.toString();
  }
}
