package wenmai.ingest.segment;

import java.util.BitSet;
import wenmai.corpus.Runs;

/** The rule for Chinese: a sentence ends behind its end mark and what closes after it. */
final class SentenceEnds {
  private static final String MARKS = "。！？；…｡";
  private static final String LATIN_MARKS = "!?;.";
  private static final String CLOSERS = "”’」』》〉）】〕］｝)]}\"'";

  /** Shorter words before a full stop are mostly abbreviations: e.g., al., Fig., No. */
  private static final int WORD_LENGTH = 4;

  private SentenceEnds() {}

  /**
   * Marks where sentences end in {@code [start, end)} of a text.
   *
   * @param wideOnly whether only the marks of Chinese count
   */
  static void mark(String text, int start, int end, boolean wideOnly, BitSet ends) {
    int i = start;
    while (i < end) {
      if (isMark(text, i, start, end, wideOnly)) {
        i++;
        while (i < end && (isAnyMark(text.charAt(i)) || isCloser(text.charAt(i)))) {
          i++;
        }
        ends.set(i);
      } else {
        i++;
      }
    }
  }

  private static boolean isMark(String text, int at, int start, int end, boolean wideOnly) {
    char unit = text.charAt(at);
    if (MARKS.indexOf(unit) >= 0) {
      return true;
    }
    if (wideOnly || LATIN_MARKS.indexOf(unit) < 0) {
      return false;
    }
    boolean parted = at + 1 == end || partsFrom(text.charAt(at + 1));
    return unit == '.' ? parted && endsSentence(text, at, start, end) : parted;
  }

  private static boolean partsFrom(char next) {
    return Character.isWhitespace(next) || isCloser(next) || isAnyMark(next) || Runs.isHan(next);
  }

  /** Whether the full stop at {@code at} stands behind Han or a whole word, not inside a number. */
  private static boolean endsSentence(String text, int at, int start, int end) {
    if (at + 1 == end) {
      return true;
    }
    int word = at;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
      if (Runs.isHan(text.charAt(word))) {
        return true;
      }
    }
    return at - word >= WORD_LENGTH;
  }

  private static boolean isAnyMark(char unit) {
    return MARKS.indexOf(unit) >= 0 || LATIN_MARKS.indexOf(unit) >= 0;
  }

  private static boolean isCloser(char unit) {
    return CLOSERS.indexOf(unit) >= 0;
  }
}
