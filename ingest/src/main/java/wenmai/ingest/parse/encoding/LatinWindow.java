package wenmai.ingest.parse.encoding;

import java.util.BitSet;

/**
 * Looks at Latin words some dozens at a time: where many of them have no vowel, a font's letters
 * are others than it says, as in {@code Wkh txlfn eurzq ira}.
 */
final class LatinWindow {
  private static final int SIZE = 40;
  private static final int SMALLEST = 16;
  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_WORD = 20;

  /** With a larger share of words without a vowel a text is in no language. */
  private static final double MUTE = .2;

  /** In which nearly half of them are without. */
  private static final double ALL_MUTE = .42;

  private static final String VOWELS = "aeiouyAEIOUY";

  private int words;
  private int mute;
  private int letters;

  /** How many letters of the windows that this text ended are garbage. */
  int add(String text, BitSet known) {
    int garbled = 0;
    int from = 0;
    while (from < text.length()) {
      if (!isLetter(text.charAt(from))) {
        from = skip(text, from);
        continue;
      }
      int to = from;
      boolean vowel = false;
      boolean plain = true;
      while (to < text.length() && isLetter(text.charAt(to))) {
        char unit = text.charAt(to);
        vowel |= unit >= 0x80 || VOWELS.indexOf(unit) >= 0;
        plain &= to == from || Character.isLowerCase(unit);
        to++;
      }
      int length = to - from;
      if (to < text.length() && isSign(text, to)) {
        from = skip(text, to);
        continue;
      }
      if (!known.get(from) && plain && length <= LONGEST_WORD) {
        letters += length;
        words += length >= SHORTEST_WORD ? 1 : 0;
        mute += length >= SHORTEST_WORD && !vowel ? 1 : 0;
      }
      if (words >= SIZE) {
        garbled += end();
      }
      from = to;
    }
    return garbled;
  }

  /** Goes on behind what is no word: a name of a program's, an address, a number. */
  private static int skip(String text, int from) {
    int to = from;
    if (isSign(text, from)) {
      while (to < text.length() && text.charAt(to) > ' ' && text.charAt(to) < 0x2e80) {
        to++;
      }
    }
    return Math.max(to, from + 1);
  }

  int end() {
    boolean none = words >= SMALLEST && mute > MUTE * words;
    int garbled = none ? (int) (letters * Math.min(1, mute / (ALL_MUTE * words))) : 0;
    words = 0;
    mute = 0;
    letters = 0;
    return garbled;
  }

  private static boolean isLetter(char unit) {
    return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z' || (unit >= 0xc0 && unit <= 0x24f);
  }

  /** Whether a sign belongs to no word of a language, or a point to the middle of a name. */
  private static boolean isSign(String text, int at) {
    char unit = text.charAt(at);
    boolean inside =
        (unit == '.' || unit == ':')
            && at + 1 < text.length()
            && text.charAt(at + 1) > ' '
            && text.charAt(at + 1) < 0x80;
    return inside || Character.isDigit(unit) || "_/\\@#$=+<>%&".indexOf(unit) >= 0;
  }
}
