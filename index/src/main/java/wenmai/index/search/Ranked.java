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
  static final Comparator<Ranked> BEST = Ranked::best;

  /** The newest first; of one day, the best first. */
  static final Comparator<Ranked> NEWEST = Ranked::newest;

  // By hand: what the JDK would put together costs a cold start some milliseconds.

  private static int best(Ranked one, Ranked other) {
    int byScore = Float.compare(other.score, one.score);
    return byScore != 0 ? byScore : Integer.compare(one.doc, other.doc);
  }

  private static int newest(Ranked one, Ranked other) {
    int byDay = Long.compare(other.day, one.day);
    return byDay != 0 ? byDay : best(one, other);
  }
}
