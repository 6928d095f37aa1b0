package wenmai.index.search;

import java.util.Comparator;

/**
 * A passage that matches.
 *
 * @param doc its number in the index
 * @param document the number of its document, the same for all of its passages
 * @param score its own and what its document lends it
 * @param day of publication, counted from 1970-01-01; the smallest long where unknown
 */
record Ranked(int doc, long document, float score, long day) {
  /** The best first; of equals, the first in the index. */
  static final Comparator<Ranked> BEST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc);

  /** The newest first; of one day, the best first. */
  static final Comparator<Ranked> NEWEST =
      Comparator.comparingLong(Ranked::day).reversed().thenComparing(BEST);
}
