package wenmai.cli.output;

import java.util.regex.Pattern;

/**
 * Makes text safe for one line of a terminal: no line breaks, no control characters, nothing that
 * turns the direction of what follows.
 */
public final class OneLine {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  private OneLine() {}

  /** The text with blanks joined and control characters as question marks. */
  public static String of(String text) {
    return isClean(text) ? text.strip() : cleaned(text);
  }

  /** Whether nothing in it needs a pattern, as in nearly all texts. */
  private static boolean isClean(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' '
          || (unit == ' ' && before == ' ')
          || (unit >= 0x7f && unit <= 0x9f)
          || (unit >= 0x2028 && unit <= 0x202e)
          || (unit >= 0x2066 && unit <= 0x2069)) {
        return false;
      }
      before = unit;
    }
    return true;
  }

  private static String cleaned(String text) {
    return CONTROLS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("?").strip();
  }
}
