package wenmai.ingest.parse.words;

import wenmai.corpus.Runs;

/** What holds for words as they stand on pages and slides. */
public final class PageText {
  private PageText() {}

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
