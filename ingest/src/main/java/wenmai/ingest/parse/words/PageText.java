package wenmai.ingest.parse.words;

import java.util.regex.Pattern;
import wenmai.corpus.Runs;

/** What holds for words as they stand on pages and slides. */
public final class PageText {
  private static final String HAN = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";
  private static final Pattern WRAP =
      Pattern.compile("(?<=" + HAN + ")[\\s\u00a0]*\n[\\s\u00a0]*(?=" + HAN + ")");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

  private PageText() {}

  /** Words of a text on one line: a blank where it was wrapped, but not between two Han. */
  public static String onOneLine(CharSequence words) {
    return BLANKS.matcher(WRAP.matcher(words).replaceAll("")).replaceAll(" ").strip();
  }

  /** Whether a unit shows nothing. */
  public static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200b';
  }

  /** Whether a character is written without blanks around it. */
  public static boolean isEast(int point) {
    return Runs.isHan(point)
        || (point >= 0x3000 && point <= 0x303f)
        || (point >= 0xff00 && point <= 0xff60);
  }

  /** Whether words fit the head of a slide. */
  public static boolean isTitle(String words) {
    return words.length() <= 150
        && !words.contains("://")
        && words.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
