package wenmai.ingest.parse;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Makes raw text clean, once: NFC, {@code \n} line ends, no control characters but tab and line
 * feed, no soft hyphens, byte order marks or noncharacters, no blanks before a line end, whole
 * surrogate pairs. The number of line ends never changes.
 */
final class Cleaner {
  private final StringBuilder out;
  private final int[] places;

  private Cleaner(CharSequence raw) {
    out = new StringBuilder(raw.length());
    places = new int[raw.length() + 1];
    for (int i = 0; i < raw.length(); i++) {
      places[i] = out.length();
      i += copy(raw, i);
    }
    cutBlanks(raw.length());
    places[raw.length()] = out.length();
  }

  static Cleaned clean(CharSequence raw) {
    Cleaner cleaner = new Cleaner(raw);
    String text = cleaner.out.toString();
    return Normalizer.isNormalized(text, Form.NFC)
        ? new Cleaned(text, cleaner.places)
        : cleaner.composed(text);
  }

  /** Composes what is joined to a character, one after the other: that tells where each went. */
  private Cleaned composed(String text) {
    StringBuilder composed = new StringBuilder(text.length());
    int[] went = new int[text.length() + 1];
    for (int start = 0, end; start < text.length(); start = end) {
      end = start + 1;
      while (end < text.length() && !standsAlone(text.charAt(end))) {
        end++;
      }
      String piece = Normalizer.normalize(text.substring(start, end), Form.NFC);
      for (int i = start; i < end; i++) {
        went[i] = composed.length() + Math.min(i - start, piece.length());
      }
      composed.append(piece);
    }
    went[text.length()] = composed.length();
    Arrays.setAll(places, i -> went[places[i]]);
    return new Cleaned(composed.toString(), places);
  }

  /** Whether a unit is of the most usual ones, which are joined to none before them. */
  private static boolean standsAlone(char unit) {
    return unit < '\u0300' || (unit >= '\u4e00' && unit <= '\u9fff');
  }

  /** Copies the character at {@code i}; returns how many units it took beyond the first. */
  private int copy(CharSequence raw, int i) {
    char unit = raw.charAt(i);
    char next = i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
    if (unit == '\n' || unit == '\r') {
      if (unit == '\n' || next != '\n') {
        cutBlanks(i);
        out.append('\n');
      }
    } else if (unit == '\t') {
      out.append(unit);
    } else if (unit == '\u000b' || unit == '\f' || unit == '\u0085') {
      out.append(' '); // these part words, as a line end does
    } else if (Character.isHighSurrogate(unit) && Character.isLowSurrogate(next)) {
      places[i + 1] = out.length();
      out.append(unit).append(next);
      return 1;
    } else if (Character.isSurrogate(unit)) {
      out.append('\ufffd');
    } else if (isClean(unit)) {
      out.append(unit);
    }
    return 0;
  }

  private static boolean isClean(char unit) {
    boolean noCharacter = (unit >= '\ufdd0' && unit <= '\ufdef') || unit >= '\ufffe';
    return !Character.isISOControl(unit) && unit != '\u00ad' && unit != '\ufeff' && !noCharacter;
  }

  private void cutBlanks(int at) {
    int length = out.length();
    while (length > 0 && isBlank(out.charAt(length - 1))) {
      length--;
    }
    if (length == out.length()) {
      return;
    }
    out.setLength(length);
    places[at] = length;
    for (int i = at - 1; i >= 0 && places[i] > length; i--) {
      places[i] = length;
    }
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\u3000';
  }

  /** Clean text that knows where the raw text's characters went. */
  record Cleaned(String text, int[] places) {
    /** Where the raw character at {@code raw} stands in the clean text. */
    int at(int raw) {
      int place = places[raw];
      boolean inPair =
          place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
      return inPair ? place - 1 : place;
    }
  }
}
