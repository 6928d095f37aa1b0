package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import wenmai.index.Fields;
import wenmai.index.Scoring;

/** All passages that match a query, each with its score, and with what its document lends it. */
final class Ranking {
  private final List<Ranked> passages = new ArrayList<>();

  /**
   * A passage that matches.
   *
   * @param doc its number in the index
   * @param document the number of its document, the same for all of its passages
   * @param day of publication, counted from 1970-01-01; the smallest long where unknown
   */
  record Ranked(int doc, long document, float score, long day) {}

  static Ranking of(IndexSearcher searcher, Query query) throws IOException {
    Ranking ranking = new Ranking();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ranking.collect(leaf, weight.scorer(leaf));
    }
    return ranking;
  }

  private void collect(LeafReaderContext leaf, Scorer scorer) throws IOException {
    if (scorer == null) {
      return;
    }
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
    Map<Long, Float> best = new HashMap<>();
    List<Ranked> found = new ArrayList<>();
    DocIdSetIterator matches = scorer.iterator();
    for (int doc = matches.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matches.nextDoc()) {
      if (leaf.reader().getLiveDocs() != null && !leaf.reader().getLiveDocs().get(doc)) {
        continue;
      }
      ids.advanceExact(doc);
      long document = ((long) leaf.ord << Integer.SIZE) + ids.ordValue();
      long day = days.advanceExact(doc) ? days.nextValue() : Long.MIN_VALUE;
      float score = scorer.score();
      best.merge(document, score, Math::max);
      found.add(new Ranked(leaf.docBase + doc, document, score, day));
    }
    found.sort(Comparator.comparingDouble(Ranked::score).reversed());
    Map<Long, Integer> seen = new HashMap<>();
    for (Ranked passage : found) {
      int nth = seen.merge(passage.document(), 1, Integer::sum);
      float share = Scoring.shareOfBest(nth) * best.get(passage.document());
      passages.add(
          new Ranked(passage.doc(), passage.document(), passage.score() + share, passage.day()));
    }
    passages.sort(Comparator.comparingInt(Ranked::doc));
  }

  /** All of them, in the order of the index. */
  List<Ranked> passages() {
    return passages;
  }

  /** All of them, or the best of each document, in the order that is asked for. */
  List<Ranked> sorted(boolean byDate, boolean byDocument) {
    Comparator<Ranked> best =
        Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::doc);
    Comparator<Ranked> newest = Comparator.comparingLong(Ranked::day).reversed();
    List<Ranked> chosen = new ArrayList<>(passages);
    chosen.sort(best);
    if (byDocument) {
      Map<Long, Ranked> first = new HashMap<>();
      chosen.removeIf(passage -> first.putIfAbsent(passage.document(), passage) != null);
    }
    if (byDate) {
      chosen.sort(newest.thenComparing(best));
    }
    return chosen;
  }
}
