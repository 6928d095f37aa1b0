package wenmai.index.search;

/** The signs of the query language as people type them, made those that the parser knows. */
final class HalfWidth {
  private static final String QUOTES = "“”„‟〝〞〟「」『』﹁﹂﹃﹄｢｣";
  private static final String HYPHENS = "‐‑–−﹣";
  private static final String BLANKS = "\u00a0\u2007\u202f\u3000";
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';

  private HalfWidth() {}

  /**
   * The query with half-width letters and signs, of the same length. Quotation marks of every kind
   * become {@code "}; book title marks do not, as a title is no phrase of the text.
   */
  static String of(String query) {
    StringBuilder half = new StringBuilder(query);
    for (int i = 0; i < half.length(); i++) {
      half.setCharAt(i, of(half.charAt(i)));
    }
    return half.toString();
  }

  private static char of(char unit) {
    if (unit < 128) {
      return unit;
    }
    if (unit >= FIRST_WIDE && unit <= LAST_WIDE) {
      return (char) (unit - FIRST_WIDE + '!');
    }
    if (QUOTES.indexOf(unit) >= 0) {
      return '"';
    }
    if (HYPHENS.indexOf(unit) >= 0) {
      return '-';
    }
    return BLANKS.indexOf(unit) >= 0 ? ' ' : unit;
  }
}
