package wenmai.ingest.parse;

import wenmai.corpus.Runs;

/** What holds for the words of printed pages and slides. */
final class PageText {
  private PageText() {}

  /** Whether a character is written without blanks around it. */
  static boolean isEast(int point) {
    return Runs.isHan(point)
        || (point >= 0x3000 && point <= 0x303f)
        || (point >= 0xff00 && point <= 0xff60);
  }

  /** Whether words fit the head of a slide. */
  static boolean isTitle(String words) {
    return words.length() <= 150
        && !words.contains("://")
        && words.codePoints().filter(Character::isLetter).count() >= 2;
  }
}
