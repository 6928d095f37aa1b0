package wenmai.ingest.parse.pdf;

import java.util.regex.Pattern;

/** What a line shows by its first and its last characters. */
final class LineSigns {
  private static final Pattern BULLET = Pattern.compile("[•▪●■◦‣➢►▶✓–]\\s*\\S.*|[-*·]\\s+\\S.*");
  private static final Pattern LONE_BULLET = Pattern.compile("[•▪●■◦‣➢►▶✓–·*-]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\(?\\d{1,3}[.)]\\s|\\d{1,3}、|[（(]\\d{1,3}[)）]|[①-⑳]|\\[\\d{1,3}\\]|[a-z]\\)\\s).*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:(?:Figure|Fig\\.|Table|Algorithm|Listing)\\s?\\d+(?:\\.\\d+)?|[图圖表]\\s?\\d+(?:[-.]\\d+)?)"
              + "(?:\\s?[:.|：．、]|\\s+(?=[\\p{Lu}\\p{IsHan}])).*");
  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[.·…]\\s?){4,}\\s*");

  private LineSigns() {}

  static boolean isBulleted(String text) {
    return BULLET.matcher(text).matches();
  }

  /** Whether a line is a bullet without its words, which stand beside it. */
  static boolean isLoneBullet(String text) {
    return LONE_BULLET.matcher(text).matches();
  }

  static boolean isNumbered(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isItem(String text) {
    return isBulleted(text) || isNumbered(text);
  }

  static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  /** Whether dots lead to the number of a page. */
  static boolean hasLeaders(String text) {
    return LEADERS.matcher(text).find();
  }

  static String withoutLeaders(String text) {
    return LEADERS.matcher(text).replaceAll("\t");
  }

  /** Whether a sentence ends with the line. */
  static boolean isEnded(String text) {
    int last = text.codePointBefore(text.length());
    if ("”’\"')）」』]".indexOf(last) >= 0 && text.length() > 1) {
      last = text.charAt(text.length() - 2);
    }
    return ".!?。！？：:；;…".indexOf(last) >= 0;
  }

  static boolean isHyphenated(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '-' || last == '\u2010' || last == '\u00ad';
  }
}
