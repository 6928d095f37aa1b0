package wenmai.ingest.parse;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells plain English by its small words, which no other language has so many of: for that, nobody
 * need load a model of ten megabytes.
 */
final class PlainEnglish {
  private static final Set<String> SMALL_WORDS =
      Set.of("the", "of", "and", "to", "is", "that", "for", "with", "this", "are", "as", "by");

  /** So many different ones, as others have one or two of them too. */
  private static final int DIFFERENT = 6;

  /** One word in so many is one of them. */
  private static final int ONE_IN = 8;

  private static final int FEWEST_WORDS = 40;

  private PlainEnglish() {}

  /** Whether a text is surely English; where not, it may be English nevertheless. */
  static boolean is(CharSequence text) {
    Set<String> met = new HashSet<>();
    int words = 0;
    int small = 0;
    for (int i = 0; i < text.length(); ) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      words++;
      if (i - start <= 4) {
        String word = text.subSequence(start, i).toString();
        if (SMALL_WORDS.contains(word)) {
          small++;
          met.add(word);
        }
      }
    }
    return words >= FEWEST_WORDS && met.size() >= DIFFERENT && small * ONE_IN >= words;
  }
}
