package wenmai.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
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
    int[] bounds = new int[2 * passages.size()];
    TreeSet<Integer> all = new TreeSet<>();
    for (int i = 0; i < passages.size(); i++) {
      int doc = passages.get(i).doc() - leaf.docBase;
      bounds[2 * i] = last(leaf, doc, -1);
      bounds[2 * i + 1] = last(leaf, doc, 1);
      for (int near = bounds[2 * i]; near <= bounds[2 * i + 1]; near++) {
        all.add(near);
      }
    }
    int[] docs = all.stream().mapToInt(Integer::intValue).toArray();
    Windows windows = new Windows(docs, passages.size());
    for (int i = 0; i < passages.size(); i++) {
      windows.own[i] = Arrays.binarySearch(docs, passages.get(i).doc() - leaf.docBase);
      windows.from[i] = Arrays.binarySearch(docs, bounds[2 * i]);
      windows.to[i] = Arrays.binarySearch(docs, bounds[2 * i + 1]) + 1;
    }
    return windows;
  }

  /** The last in one direction that is not too far, and of the same document as {@code doc}. */
  private static int last(LeafReaderContext leaf, int doc, int step) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int document = document(leaf, doc);
    int last = doc;
    for (int far = 1; far <= Scoring.PASSAGES_AROUND; far++) {
      int next = last + step;
      boolean there = next >= 0 && next < leaf.reader().maxDoc();
      // A copy that an update has replaced may stand beside the document.
      if (!there || (live != null && !live.get(next)) || document(leaf, next) != document) {
        break;
      }
      last = next;
    }
    return last;
  }

  /** The number of the document in the segment, or -1 for a record without one. */
  private static int document(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    return ids.advanceExact(doc) ? ids.ordValue() : -1;
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
