package wenmai.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text that can be searched for as a phrase. */
final class Quotation {
  private static final Pattern WORDS =
      Pattern.compile("\\p{IsHan}{8,14}|\\b[a-z]{3,} [a-z]{3,} [a-z]{3,} [a-z]{3,}\\b");

  private Quotation() {}

  /** Some from its middle. */
  static String of(String text) {
    Matcher matcher = WORDS.matcher(text);
    if (matcher.find(text.length() / 2) || matcher.find(0)) {
      return matcher.group();
    }
    throw new AssertionError("there are no words in: " + text);
  }
}
