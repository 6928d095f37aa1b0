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

  /**
   * The mentions in a query, where the conditions of names count as met: who asks for "prompt" or
   * 奖励 has written nothing around it that could tell what is meant.
   */
  default List<Mention> findAsked(String query) {
    return find(query);
  }
}
