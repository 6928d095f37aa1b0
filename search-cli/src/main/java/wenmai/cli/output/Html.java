package wenmai.cli.output;

import java.util.regex.Pattern;

/** Writes text and attributes of a page. */
final class Html {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Html() {}

  /**
   * Text that is nothing but text, in an element or between the quotation marks of an attribute.
   */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isAllowed(point) ? point : 0xfffd);
              }
            });
    return safe.toString();
  }

  /** A link to a file or a web page; to anything else, the text alone. */
  static String link(String text, String address) {
    boolean known = address.matches("(?i)(https?|file)://.*");
    return known ? "<a href=\"" + text(address) + "\">" + text(text) + "</a>" : text(text);
  }

  /** A paragraph that stands back behind the others. */
  static String quiet(String text) {
    return "<p class=\"quiet\">" + text(text) + "</p>";
  }

  /** An attribute that says in which of the two languages a few words are. */
  static String language(String words) {
    return " lang=\"" + (HAN.matcher(words).find() ? "zh" : "en") + "\"";
  }

  /**
   * Controls, surrogates without their other half, and what turns the direction of a whole line.
   */
  private static boolean isAllowed(int point) {
    boolean control = point < ' ' && point != '\n' && point != '\t';
    boolean turning = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    return !control
        && !turning
        && !(point >= 0x7f && point < 0xa0)
        && !(point >= 0xd800 && point <= 0xdfff);
  }
}
