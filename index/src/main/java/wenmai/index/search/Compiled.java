package wenmai.index.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query made ready for the index.
 *
 * @param required what a passage must hold, whatever is relaxed
 * @param words what a passage must hold as far as possible: one query per word of the query
 * @param question whether its words are to be ranked together from the start
 * @param fallback what it must hold one of when it holds none of the words: pairs of characters
 * @param excluded what it must not hold
 * @param scored what it is scored by, summed
 * @param lit what is lit in it
 */
record Compiled(
    List<Query> required,
    List<Query> words,
    boolean question,
    List<Query> fallback,
    List<Query> excluded,
    List<Query> scored,
    List<Query> lit) {
  /** Whether nothing but exclusions was typed. */
  boolean asksNothing() {
    return required.isEmpty() && words.isEmpty() && scored.isEmpty();
  }

  /** Whether pairs of characters may stand for the words: phrases beside them are required. */
  boolean mayFallBack() {
    return !fallback.isEmpty() && (!words.isEmpty() || required.isEmpty());
  }
}
