package wenmai.index.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import wenmai.index.Fields;

/**
 * The passages that match, one bit each, segment by segment. Nothing is scored here, so that a
 * query of many common words costs little more than reading their postings.
 */
final class Matched {
  private final List<LeafReaderContext> leaves;
  private final FixedBitSet[] bits;
  private final int count;

  private Matched(List<LeafReaderContext> leaves, FixedBitSet[] bits) {
    this.leaves = leaves;
    this.bits = bits;
    int sum = 0;
    for (FixedBitSet set : bits) {
      sum += set.cardinality();
    }
    this.count = sum;
  }

  /** The live passages that match {@code query}. */
  static Matched of(IndexSearcher searcher, Query query) throws IOException {
    return anyOf(searcher, List.of(query));
  }

  /** The live passages that match one of {@code queries} at least. */
  static Matched anyOf(IndexSearcher searcher, List<Query> queries) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<LeafReaderContext> leaves = reader.leaves();
    FixedBitSet[] bits = new FixedBitSet[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      bits[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
    }
    for (Query query : queries) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : leaves) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          bits[leaf.ord].or(scorer.iterator());
        }
      }
    }
    for (LeafReaderContext leaf : leaves) {
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(bits[leaf.ord], 0);
      }
    }
    return new Matched(leaves, bits);
  }

  /** Those that match {@code query} as well. */
  Matched and(IndexSearcher searcher, Query query) throws IOException {
    Matched other = of(searcher, query);
    FixedBitSet[] both = new FixedBitSet[bits.length];
    for (int i = 0; i < bits.length; i++) {
      both[i] = bits[i].clone();
      both[i].and(other.bits[i]);
    }
    return new Matched(leaves, both);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The segments of the index. */
  List<LeafReaderContext> leaves() {
    return leaves;
  }

  /** Those of one segment; not to be changed. */
  FixedBitSet in(LeafReaderContext leaf) {
    return bits[leaf.ord];
  }

  /** Whether a record is one of them, by its number over all segments. */
  boolean holds(int doc) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return in(leaf).get(doc - leaf.docBase);
  }

  /** How many documents they lie in. */
  int documents() throws IOException {
    int documents = 0;
    for (LeafReaderContext leaf : leaves) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      int last = -1;
      DocIdSetIterator each = new BitSetIterator(in(leaf), 0);
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        ids.advanceExact(doc);
        // The passages of a document stand side by side.
        documents += ids.ordValue() == last ? 0 : 1;
        last = ids.ordValue();
      }
    }
    return documents;
  }
}
