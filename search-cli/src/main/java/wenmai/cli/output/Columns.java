package wenmai.cli.output;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal text takes: Han characters and full-width signs take two,
 * combining marks none. Of what terminals show in different widths, such as sequences of emoji, it
 * is the widest.
 */
final class Columns {
  private static final int EMOJI_FORM = 0xfe0f;

  private Columns() {}

  static int of(int point) {
    // What most text is made of, without the library's tables, which a short run would load for it.
    if (point < 0x300 || (point >= 0x2010 && point <= 0x2027)) {
      return 1;
    }
    if ((point >= 0x4e00 && point <= 0x9fff)
        || (point >= 0x3000 && point <= 0x3029)
        || (point >= 0xff01 && point <= 0xff60)) {
      return 2;
    }
    if (point >= 0x1f1e6 && point <= 0x1f1ff) {
      return 1; // two of them make a flag of two columns
    }
    if (point >= 0x1f3fb && point <= 0x1f3ff) {
      return 2; // a shade of skin, which some terminals show beside what it colours
    }
    return Math.max(0, WCWidth.wcwidth(point));
  }

  /** A character behind another one: a sign that asks for the emoji of a letter may widen it. */
  private static int of(int before, int point) {
    boolean widened = point == EMOJI_FORM && Character.isEmoji(before) && of(before) == 1;
    return widened ? 1 : of(point);
  }

  static int of(String text) {
    int columns = 0;
    int before = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(before)) {
      int point = text.codePointAt(at);
      columns += of(before, point);
      before = point;
    }
    return columns;
  }

  /** Where the longest part of {@code text} from {@code start} ends that takes at most so much. */
  static int fitting(String text, int start, int end, int most) {
    int columns = 0;
    int at = start;
    while (at < end) {
      int next = joinedEnd(text, at, end);
      columns += of(text.substring(at, next));
      if (columns > most) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** The end of what is shown in one with the character at {@code at}. */
  private static int joinedEnd(String text, int at, int end) {
    int before = text.codePointAt(at);
    int next = at + Character.charCount(before);
    while (next < end && isJoined(before, text.codePointAt(next))) {
      before = text.codePointAt(next);
      next += Character.charCount(before);
    }
    return next;
  }

  /** Whether what stands behind {@code before} is shown in one with it. */
  static boolean isJoined(int before, int after) {
    return of(after) == 0 || before == 0x200d;
  }

  /** The text with blanks behind it, up to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text, cut with an ellipsis where it takes more than {@code most} columns. */
  static String cut(String text, int most) {
    return of(text) <= most
        ? text
        : text.substring(0, fitting(text, 0, text.length(), most - 1)) + '…';
  }
}
