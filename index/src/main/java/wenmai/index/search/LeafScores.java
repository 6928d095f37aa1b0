package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import wenmai.index.Fields;
import wenmai.index.Scoring;

/** Scores passages of one segment, each with what its document lends it. */
final class LeafScores {
  private final LeafReaderContext leaf;
  private final Scorer scorer;
  private final DocIdSetIterator scored;
  private final SortedDocValues ids;
  private final SortedNumericDocValues days;

  LeafScores(LeafReaderContext leaf, Weight weight) throws IOException {
    this.leaf = leaf;
    this.scorer = weight.scorer(leaf);
    this.scored = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    this.ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    this.days = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
  }

  /** The number of a document over all segments. */
  static long document(LeafReaderContext leaf, int ord) {
    return ((long) leaf.ord << Integer.SIZE) + ord;
  }

  /** Whether a document lies in a segment. */
  static boolean isIn(LeafReaderContext leaf, long document) {
    return document >> Integer.SIZE == leaf.ord;
  }

  /** The number of a document in its segment. */
  static int ord(long document) {
    return (int) document;
  }

  /**
   * The score of each of {@code passages}, which are to hold all that match of each document that
   * they hold some of.
   */
  List<Ranked> of(FixedBitSet passages) throws IOException {
    List<Ranked> own = new ArrayList<>();
    DocIdSetIterator each = new BitSetIterator(passages, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      ids.advanceExact(doc);
      long day = days.advanceExact(doc) ? days.nextValue() : Long.MIN_VALUE;
      long document = document(leaf, ids.ordValue());
      own.add(new Ranked(leaf.docBase + doc, document, score(doc), day));
    }
    own.sort(Ranked.BEST);
    return withShares(own);
  }

  private float score(int doc) throws IOException {
    if (scored.docID() < doc) {
      scored.advance(doc);
    }
    return scored.docID() == doc ? scorer.score() : 0;
  }

  private static List<Ranked> withShares(List<Ranked> sorted) {
    Map<Long, Float> best = new HashMap<>();
    Map<Long, Integer> seen = new HashMap<>();
    List<Ranked> shared = new ArrayList<>();
    for (Ranked one : sorted) {
      float lent = best.computeIfAbsent(one.document(), document -> one.score());
      int nth = seen.merge(one.document(), 1, Integer::sum);
      float score = one.score() + Scoring.shareOfBest(nth) * lent;
      shared.add(new Ranked(one.doc(), one.document(), score, one.day()));
    }
    return shared;
  }
}
