package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
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
      Set<Long> leading = leading(top, most);
      if (leading.size() == most) {
        return passagesOf(leading);
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

  /** The first {@code most} documents, by their numbers, in the order of their best passages. */
  private Set<Long> leading(ScoreDoc[] top, int most) throws IOException {
    Map<Integer, Long> documents = documents(top);
    Set<Long> leading = new LinkedHashSet<>();
    for (ScoreDoc hit : top) {
      leading.add(documents.get(hit.doc));
      if (leading.size() == most) {
        break;
      }
    }
    return leading;
  }

  /** The document of each hit; read in the order of the index, which is the only fast one. */
  private Map<Integer, Long> documents(ScoreDoc[] hits) throws IOException {
    int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    Map<Integer, Long> documents = HashMap.newHashMap(docs.length);
    int at = 0;
    for (LeafReaderContext leaf : matched.leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; at < docs.length && docs[at] < end; at++) {
        ids.advanceExact(docs[at] - leaf.docBase);
        documents.put(docs[at], LeafScores.document(leaf, ids.ordValue()));
      }
    }
    return documents;
  }

  /** All that match in some documents. */
  private List<Ranked> passagesOf(Set<Long> documents) throws IOException {
    List<Ranked> passages = new ArrayList<>();
    for (LeafReaderContext leaf : matched.leaves()) {
      FixedBitSet wanted = new FixedBitSet(leaf.reader().maxDoc());
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      TermsEnum terms = org.apache.lucene.index.Terms.getTerms(leaf.reader(), Fields.ID).iterator();
      PostingsEnum records = null;
      for (long document : documents) {
        if (LeafScores.isIn(leaf, document)
            && terms.seekExact(ids.lookupOrd(LeafScores.ord(document)))) {
          records = terms.postings(records, PostingsEnum.NONE);
          wanted.or(records);
        }
      }
      wanted.and(matched.in(leaf));
      passages.addAll(new LeafScores(leaf, weight).of(wanted));
    }
    return passages;
  }
}
