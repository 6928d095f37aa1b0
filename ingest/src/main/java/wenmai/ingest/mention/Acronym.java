package wenmai.ingest.mention;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether some letters look like an acronym, and stand for given words: by the rule of Schwartz and
 * Hearst, from the last letter to the first, which must begin the words, as LM is not short for
 * small language model.
 */
final class Acronym {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;

  private Acronym() {}

  /** The acronym without the s of its plural, or "" if it does not look like one. */
  static String of(String word) {
    boolean plural = word.length() > SHORTEST && word.endsWith("s") && isCapital(word, -2);
    String acronym = plural ? word.substring(0, word.length() - 1) : word;
    boolean fits = acronym.length() >= SHORTEST && acronym.length() <= LONGEST;
    return fits && SHAPE.matcher(acronym).matches() && isMostlyCapital(acronym) ? acronym : "";
  }

  private static boolean isCapital(String word, int fromEnd) {
    return Character.isUpperCase(word.charAt(word.length() + fromEnd));
  }

  private static boolean isMostlyCapital(String acronym) {
    long capitals = acronym.chars().filter(Character::isUpperCase).count();
    long small = acronym.chars().filter(Character::isLowerCase).count();
    return capitals >= SHORTEST && small <= capitals;
  }

  /** Whether the letters of {@code acronym} stand in {@code words} in order. */
  static boolean standsFor(String acronym, String words) {
    int at = words.length() - 1;
    for (int i = acronym.length() - 1; i >= 0; i--) {
      char letter = Character.toLowerCase(acronym.charAt(i));
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      while (at >= 0 && !(isSame(words, at, letter) && (i > 0 || at == 0))) {
        at--;
      }
      if (at < 0) {
        return false;
      }
      at--;
    }
    // OpenAI is a part of OpenAI o1, not short for it.
    return !words.toLowerCase(Locale.ROOT).contains(acronym.toLowerCase(Locale.ROOT));
  }

  private static boolean isSame(String words, int at, char letter) {
    return Character.toLowerCase(words.charAt(at)) == letter;
  }
}
