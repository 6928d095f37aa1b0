package wenmai.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import wenmai.index.Fields;
import wenmai.index.Scoring;

/**
 * Passages of one segment, each with those around it in its document, and how often they hold a
 * word.
 */
final class Windows {
  /** All passages of all windows, in order; those of one window stand side by side. */
  private final int[] docs;

  private final int[] own;
  private final int[] from;
  private final int[] to;
  private final int[] counts;

  private Windows(int[] docs, int size) {
    this.docs = docs;
    this.own = new int[size];
    this.from = new int[size];
    this.to = new int[size];
    this.counts = new int[docs.length];
  }

  /** The windows around {@code passages}, which come in the order of the index. */
  static Windows around(LeafReaderContext leaf, List<Ranked> passages) throws IOException {
    int[] near = near(leaf, passages);
    int[] documents = documents(leaf, near);
    int[] bounds = new int[2 * passages.size()];
    FixedBitSet inside = new FixedBitSet(near.length + 1);
    for (int i = 0; i < passages.size(); i++) {
      int own = Arrays.binarySearch(near, passages.get(i).doc() - leaf.docBase);
      int first = own;
      while (first > 0 && belongs(near, documents, own, first - 1)) {
        first--;
      }
      int end = own + 1;
      while (end < near.length && belongs(near, documents, own, end)) {
        end++;
      }
      bounds[2 * i] = near[first];
      bounds[2 * i + 1] = near[end - 1];
      inside.set(first, end);
    }
    int[] docs = new int[inside.cardinality()];
    int size = 0;
    for (int at = 0; at < near.length; at++) {
      if (inside.get(at)) {
        docs[size++] = near[at];
      }
    }
    Windows windows = new Windows(docs, passages.size());
    for (int i = 0; i < passages.size(); i++) {
      windows.own[i] = Arrays.binarySearch(docs, passages.get(i).doc() - leaf.docBase);
      windows.from[i] = Arrays.binarySearch(docs, bounds[2 * i]);
      windows.to[i] = Arrays.binarySearch(docs, bounds[2 * i + 1]) + 1;
    }
    return windows;
  }

  /** Whether a record is not too far from a passage, and of the same document. */
  private static boolean belongs(int[] near, int[] documents, int own, int other) {
    return Math.abs(near[own] - near[other]) <= Scoring.PASSAGES_AROUND
        && documents[own] == documents[other];
  }

  /** The records that are not too far from one of {@code passages}, in order. */
  private static int[] near(LeafReaderContext leaf, List<Ranked> passages) {
    int[] near = new int[passages.size() * (2 * Scoring.PASSAGES_AROUND + 1)];
    int size = 0;
    int next = 0;
    for (Ranked passage : passages) {
      int doc = passage.doc() - leaf.docBase;
      int end = Math.min(leaf.reader().maxDoc(), doc + Scoring.PASSAGES_AROUND + 1);
      for (next = Math.max(next, doc - Scoring.PASSAGES_AROUND); next < end; next++) {
        near[size++] = next;
      }
    }
    return Arrays.copyOf(near, size);
  }

  /** The number in the segment of the document of each record, or -1 for one without. */
  private static int[] documents(LeafReaderContext leaf, int[] records) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    int[] documents = new int[records.length];
    for (int i = 0; i < records.length; i++) {
      // A copy that an update has replaced may stand beside the document.
      boolean there = live == null || live.get(records[i]);
      documents[i] = there && ids.advanceExact(records[i]) ? ids.ordValue() : -1;
    }
    return documents;
  }

  /** Counts a word in all windows. */
  void count(PostingsEnum word) throws IOException {
    Arrays.fill(counts, 0);
    int at = 0;
    while (at < docs.length) {
      int doc = word.advance(docs[at]);
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      while (at < docs.length && docs[at] < doc) {
        at++;
      }
      if (at < docs.length && docs[at] == doc) {
        counts[at++] = word.freq();
      }
    }
  }

  /** The number of the {@code i}th passage in the segment. */
  int doc(int i) {
    return docs[own[i]];
  }

  /** How often the {@code i}th passage holds the word counted last. */
  int own(int i) {
    return counts[own[i]];
  }

  /** How often the others in its window do. */
  int around(int i) {
    int sum = -own(i);
    for (int at = from[i]; at < to[i]; at++) {
      sum += counts[at];
    }
    return sum;
  }
}
