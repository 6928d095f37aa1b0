package wenmai.index.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The passages that match a query, not yet ranked.
 *
 * @param relaxed what each of them holds of the query's words
 * @param lit what is lit in them
 * @param notices what the user should know of how the query was read
 */
record Found(
    Compiled compiled, Matched matched, Relaxed relaxed, List<Query> lit, List<String> notices) {
  /** The same passages, said to be found by a query that was relaxed so far at least. */
  Found atLeast(Relaxed lost) {
    Relaxed more = relaxed.compareTo(lost) > 0 ? relaxed : lost;
    return new Found(compiled, matched, more, lit, notices);
  }

  /** What the result says of the query's words: null for all of them, or that there is nothing. */
  String relaxedText() {
    return matched.count() == 0 ? null : relaxed.text();
  }

  /** Whether this is a better answer than {@code other}: of more of the words, or more passages. */
  boolean isBetterThan(Found other) {
    boolean any = matched.count() > 0;
    if (!any || other.matched.count() == 0) {
      return any;
    }
    int strict = relaxed.compareTo(other.relaxed);
    return strict < 0 || (strict == 0 && matched.count() > other.matched.count());
  }
}
