package wenmai.corpus;

import java.util.List;

/**
 * The seam behind which the matching of lexicon names lives: a pure function of text and lexicon,
 * safe from many threads.
 */
public interface MentionFinder {
  /**
   * The mentions in {@code text}, by start, the outer before the inner. The whole text is the
   * context in which the conditions of names are judged.
   */
  List<Mention> find(String text);
}
