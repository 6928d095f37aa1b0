package wenmai.ingest.mention;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenmai.corpus.Span;

/**
 * The words that an acronym stands for in a text where no lexicon knows them. Stricter than what
 * {@link Acronym} asks of a known name: each letter begins a word, and each word but the small ones
 * has its letter.
 */
final class LongForm {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern BETWEEN = Pattern.compile("[ \\n-]{1,2}");
  private static final int FEWEST_LETTERS = 3;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

  private LongForm() {}

  /** The words that stand for {@code acronym} and end where {@code place} ends, or null. */
  static Span endingIn(String text, Span place, String acronym) {
    if (acronym.length() < FEWEST_LETTERS || !acronym.chars().allMatch(Character::isUpperCase)) {
      return null;
    }
    List<MatchResult> words =
        WORD.matcher(text).region(place.start(), place.end()).results().toList();
    int letter = acronym.length() - 1;
    int next = place.end();
    for (int i = words.size() - 1; i >= 0; i--) {
      MatchResult word = words.get(i);
      boolean last = next == place.end();
      if (last
          ? word.end() != next
          : !BETWEEN.matcher(text.substring(word.end(), next)).matches()) {
        return null;
      }
      if (Character.toUpperCase(word.group().charAt(0)) == acronym.charAt(letter)) {
        letter--;
      } else if (last || !SMALL.contains(word.group())) {
        return null;
      }
      if (letter < 0) {
        boolean cut = word.start() > 0 && text.charAt(word.start() - 1) == '-';
        return cut ? null : new Span(word.start(), place.end());
      }
      next = word.start();
    }
    return null;
  }
}
