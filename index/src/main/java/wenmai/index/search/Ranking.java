package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import wenmai.index.Fields;
import wenmai.index.Scoring;

/**
 * The best of the passages that match. Where they are few, each is scored. Where they are many,
 * Lucene skips those that cannot come first, and only the documents of the first are scored whole.
 *
 * <p>That loses nothing: a passage's score is its own and at most half the best of its document
 * more, and the best passage of a document gets that half in full. So no passage outside the first
 * n documents, by their best passages, comes before the nth. Only then the first are lifted by what
 * stands around them, the same ones whatever page is asked for.
 */
final class Ranking {
  /** So many passages are scored faster one by one than found again by their documents. */
  private static final int FEW = 300;

  /** How many passages to look for the first documents in at once, at least. */
  private static final int FIRST_LOOK = 30;

  private static final int DEEPER = 8;

  private final Matched matched;
  private final Weight weight;
  private final Surroundings surroundings;

  private Ranking(Matched matched, Weight weight, Surroundings surroundings) {
    this.matched = matched;
    this.weight = weight;
    this.surroundings = surroundings;
  }

  /** Ranks {@code matched} by {@code scored}; what does not match that has a score of 0. */
  static Ranking of(IndexSearcher searcher, Matched matched, Query scored) throws IOException {
    return new Ranking(
        matched,
        searcher.createWeight(searcher.rewrite(scored), ScoreMode.TOP_SCORES, 1),
        new Surroundings(searcher, scored));
  }

  /** The first {@code most} passages, or best passages of documents, in the order asked for. */
  List<Ranked> first(int most, boolean byDate, boolean byDocument) throws IOException {
    int sure = Math.max(most, Scoring.LIFTED_PASSAGES);
    List<Ranked> sorted = byDate || matched.count() <= FEW ? all() : best(sure);
    sorted.sort(Ranked.BEST);
    List<Ranked> found = surroundings.lift(sorted);
    if (byDocument) {
      Set<Long> seen = new HashSet<>();
      found.removeIf(passage -> !seen.add(passage.document()));
    }
    if (byDate) {
      found.sort(Ranked.NEWEST);
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private List<Ranked> all() throws IOException {
    List<Ranked> all = new ArrayList<>();
    for (LeafReaderContext leaf : matched.leaves()) {
      all.addAll(new LeafScores(leaf, weight).of(matched.in(leaf)));
    }
    return all;
  }

  /** The passages of the documents that the first {@code most} of all lie in. */
  private List<Ranked> best(int most) throws IOException {
    int look = Math.max(FIRST_LOOK, 2 * most);
    while (true) {
      ScoreDoc[] top = top(Math.min(look, matched.count()));
      Map<Long, Integer> leading = leading(top, most);
      if (leading.size() == most) {
        return passagesOf(leading.values());
      }
      if (top.length < look) {
        // There are not so many documents, or not with a score.
        return all();
      }
      look *= DEEPER;
    }
  }

  /** The best passages by their own scores. */
  private ScoreDoc[] top(int most) throws IOException {
    TopScoreDocCollector collector = new TopScoreDocCollectorManager(most, 0).newCollector();
    for (LeafReaderContext leaf : matched.leaves()) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        LeafCollector hits = collector.getLeafCollector(leaf);
        scorer.score(hits, matched.in(leaf), 0, DocIdSetIterator.NO_MORE_DOCS);
      }
    }
    return collector.topDocs().scoreDocs;
  }

  /** A passage of each of the first {@code most} documents, by the documents' numbers. */
  private Map<Long, Integer> leading(ScoreDoc[] top, int most) throws IOException {
    Map<Long, Integer> leading = new LinkedHashMap<>();
    for (ScoreDoc hit : top) {
      LeafReaderContext leaf = matched.leaves().get(ReaderUtil.subIndex(hit.doc, matched.leaves()));
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      ids.advanceExact(hit.doc - leaf.docBase);
      leading.putIfAbsent(LeafScores.document(leaf, ids.ordValue()), hit.doc);
      if (leading.size() == most) {
        break;
      }
    }
    return leading;
  }

  /** All that match in the documents that {@code hits} lie in. */
  private List<Ranked> passagesOf(Collection<Integer> hits) throws IOException {
    List<Ranked> passages = new ArrayList<>();
    for (LeafReaderContext leaf : matched.leaves()) {
      FixedBitSet wanted = new FixedBitSet(leaf.reader().maxDoc());
      for (int hit : hits) {
        int doc = hit - leaf.docBase;
        if (doc >= 0 && doc < leaf.reader().maxDoc()) {
          addDocument(leaf, doc, wanted);
        }
      }
      wanted.and(matched.in(leaf));
      passages.addAll(new LeafScores(leaf, weight).of(wanted));
    }
    return passages;
  }

  private static void addDocument(LeafReaderContext leaf, int doc, FixedBitSet wanted)
      throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    ids.advanceExact(doc);
    Term id = new Term(Fields.ID, BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())));
    wanted.or(leaf.reader().postings(id, PostingsEnum.NONE));
  }
}
