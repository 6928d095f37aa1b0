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
    return CONTROLS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("?").strip();
  }
}
