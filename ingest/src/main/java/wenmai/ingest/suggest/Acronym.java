package wenmai.ingest.suggest;

import wenmai.corpus.Runs;

/**
 * Short forms and their long forms, after A. S. Schwartz and M. A. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003.
 */
final class Acronym {
  private static final int LONGEST = 10;

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
   * The long form at the end of {@code before}, or "" if there is none. Going backwards, each
   * letter of the short form is found in turn, its first one at the beginning of a word.
   */
  static String longForm(String shortForm, String before) {
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
