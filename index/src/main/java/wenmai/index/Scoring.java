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

  /**
   * The weight of words that say little, such as 的 or "which", beside 1 for others. Against a
   * weight of 1 it gave .006 of MRR at 10 on cmrc-psg, .002 on drcd-psg, .006 on xquad-zh-psg and
   * .012 on xquad-en-psg; none at all gave .001 less than this.
   */
  public static final float STOP_WORD_WEIGHT = 0.3f;

  /**
   * From so many words on, a query is a question even without a question word: its words are ranked
   * together at once, as hardly a passage holds them all. On public sets of questions that is worth
   * .01 of recall at 10.
   */
  public static final int WORDS_OF_A_QUESTION = 5;

  private static final float SHARE_OF_BEST = 0.5f;
  private static final int PASSAGES_WITH_FULL_SHARE = 3;
  private static final float SHARE_KEPT = 0.7f;

  /**
   * What an occurrence in a passage around counts as, beside 1 for one in the passage itself, for
   * each of this many passages before and as many behind. It gave .009 of MRR at 10 on cmrc-psg,
   * .005 on drcd-psg, .003 on xquad-zh-psg and .003 on xquad-en-psg; .05 and .2 gave less, 4, 5 or
   * 9 passages not more, 1 or 2 less.
   */
  public static final float WEIGHT_AROUND = 0.1f;

  public static final int PASSAGES_AROUND = 3;

  /**
   * So many passages, the first of a ranking, are lifted by what stands around them: 10 gave .001
   * less, 30, 50 or all not more.
   */
  public static final int LIFTED_PASSAGES = 20;

  private Scoring() {}

  /**
   * The share of a document's best score that its {@code nth} passage, from 1, gets on top of its
   * own: half, which lifts recall at 10 by .03 on public sets of passages. From the fourth on it
   * shrinks, so that one document does not fill a page.
   */
  public static float shareOfBest(int nth) {
    int further = Math.max(0, nth - PASSAGES_WITH_FULL_SHARE);
    return SHARE_OF_BEST * (float) Math.pow(SHARE_KEPT, further);
  }

  /** The similarity that the index is written and searched with. */
  public static Similarity similarity() {
    return new BM25Similarity(K1, B);
  }
}
