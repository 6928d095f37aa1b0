package wenmai.ingest.mention;

import java.util.BitSet;

/** Web and mail addresses of a text: no words, though their letters may look like names. */
final class WebAddresses {
  private static final String ENDS = "\"<>`|\\^{}";

  private WebAddresses() {}

  /** The units of {@code text} that stand in an address. */
  static BitSet of(String text) {
    BitSet covered = new BitSet();
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
      int start = at;
      while (start > 0 && isAsciiWord(text.charAt(start - 1))) {
        start--;
      }
      if (start < at) {
        covered.set(start, webEnd(text, at));
      }
    }
    for (int at = text.indexOf("www."); at >= 0; at = text.indexOf("www.", at + 1)) {
      covered.set(at, webEnd(text, at));
    }
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      coverMail(text, at, covered);
    }
    return covered;
  }

  private static int webEnd(String text, int from) {
    int open = 0;
    int i = from;
    while (i < text.length()) {
      char unit = text.charAt(i);
      open += unit == '(' ? 1 : unit == ')' ? -1 : 0;
      // Addresses that go on in Han are rare; Chinese that follows one without a space is not.
      if (unit <= ' ' || unit > '~' || ENDS.indexOf(unit) >= 0 || open < 0) {
        break;
      }
      i++;
    }
    return i;
  }

  private static void coverMail(String text, int at, BitSet covered) {
    int start = at;
    while (start > 0 && isMailUnit(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    boolean dotted = false;
    while (end < text.length() && isMailUnit(text.charAt(end))) {
      dotted |= text.charAt(end) == '.' && end > at + 1;
      end++;
    }
    if (start < at && dotted) {
      covered.set(start, end);
    }
  }

  private static boolean isMailUnit(char unit) {
    return isAsciiWord(unit) || "._%+-".indexOf(unit) >= 0;
  }

  private static boolean isAsciiWord(char unit) {
    return unit < 128 && Character.isLetterOrDigit(unit);
  }
}
