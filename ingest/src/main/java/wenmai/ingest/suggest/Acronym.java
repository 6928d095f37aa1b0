package wenmai.ingest.suggest;

import java.util.Set;
import wenmai.corpus.Runs;

/**
 * Short forms and their long forms, after A. S. Schwartz and M. A. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003.
 */
final class Acronym {
  private static final int LONGEST = 10;
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "for", "from", "and", "the", "to", "in", "on", "with", "by", "a");

  private Acronym() {}

  /**
   * Whether a text looks like a short form: a few letters, capitals among them, at most a digit.
   */
  static boolean isShort(String text) {
    if (text.length() < 2 || text.length() > LONGEST || text.indexOf(' ') >= 0) {
      return false;
    }
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Runs.isHan(unit)) {
        return false;
      }
      letters += Character.isLetter(unit) ? 1 : 0;
      capitals += Character.isUpperCase(unit) ? 1 : 0;
    }
    return capitals >= 2 && 2 * capitals >= letters && Character.isLetterOrDigit(text.charAt(0));
  }

  /** How many words before a short form are looked at. */
  static int mostWords(String shortForm) {
    return Math.min(shortForm.length() + 5, shortForm.length() * 2);
  }

  /**
   * The long form at the end of {@code before}, or "" if there is none. Words with those first
   * letters come before what the authors' rule finds: going backwards, each letter of the short
   * form in turn, its first one at the beginning of a word.
   */
  static String longForm(String shortForm, String before) {
    String byInitials = byInitials(shortForm, before);
    return byInitials.isEmpty() ? byLetters(shortForm, before) : byInitials;
  }

  /**
   * The last words, if the short form is made of their first letters; small words may be left out.
   */
  private static String byInitials(String shortForm, String before) {
    int letter = shortForm.length() - 1;
    int end = before.length();
    for (int at = end - 1; at >= 0 && letter >= 0; at--) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(before.charAt(at - 1));
      if (!begins || !Character.isLetterOrDigit(before.charAt(at))) {
        continue;
      }
      String word = before.substring(at, end).strip();
      end = at;
      if (Character.toLowerCase(before.charAt(at))
          == Character.toLowerCase(shortForm.charAt(letter))) {
        letter--;
      } else if (!SMALL_WORDS.contains(word)) {
        return "";
      }
    }
    return letter < 0 ? before.substring(end).strip() : "";
  }

  private static String byLetters(String shortForm, String before) {
    int at = before.length() - 1;
    for (int s = shortForm.length() - 1; s >= 0; s--) {
      char wanted = Character.toLowerCase(shortForm.charAt(s));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= 0
          && (Character.toLowerCase(before.charAt(at)) != wanted
              || (s == 0 && at > 0 && Character.isLetterOrDigit(before.charAt(at - 1))))) {
        at--;
      }
      if (at < 0) {
        return "";
      }
      at--;
    }
    String found = before.substring(at + 1).strip();
    boolean same = found.equalsIgnoreCase(shortForm) || found.length() <= shortForm.length();
    return same || found.indexOf(' ') < 0 && found.indexOf('-') < 0 ? "" : found;
  }
}
