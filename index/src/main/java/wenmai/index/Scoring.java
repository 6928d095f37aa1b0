package wenmai.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The constants of ranking, all in one place. */
public final class Scoring {
  /**
   * BM25's k1 and b. Passages are short, so that a second occurrence says little: on public sets
   * with passages of about 120 characters, values of k1 from .3 to .6 ranked best.
   */
  private static final float K1 = 0.4f;

  private static final float B = 0.6f;

  /** The weight of the document's title and of the heading path, beside 1 for each layer. */
  public static final float TITLE_WEIGHT = 0.2f;

  public static final float HEADING_WEIGHT = 0.3f;

  /** What the lesser of a name's letters and its concept adds to the larger. */
  public static final float SECOND_WAY = 0.1f;

  /** The share of the best passage's score that each passage of its document gets on top. */
  public static final float BEST_OF_DOCUMENT = 0.5f;

  /**
   * What is left of that share for each further passage of the document, in order of their scores;
   * it keeps one document from filling a page.
   */
  public static final float FURTHER_OF_DOCUMENT = 0.7f;

  private Scoring() {}

  /** The similarity that the index is written and searched with. */
  public static Similarity similarity() {
    return new BM25Similarity(K1, B);
  }
}
