package wenmai.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Sums over the documents of an index, out of their doc values: no document is read. */
final class Totals {
  private final Map<String, Integer> languages = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private int documents;
  private int passages;
  private long mentions;

  private Totals() {}

  static Totals of(IndexReader reader) throws IOException {
    Totals totals = new Totals();
    for (LeafReaderContext leaf : reader.leaves()) {
      totals.add(leaf.reader());
    }
    return totals;
  }

  IndexStats stats(long bytes) {
    return new IndexStats(
        documents, passages, mentions, mostFirst(languages), mostFirst(types), bytes);
  }

  /** Documents alone, not passages, have the number of their mentions. */
  private void add(LeafReader leaf) throws IOException {
    NumericDocValues mentionsOf = DocValues.getNumeric(leaf, Fields.MENTIONS);
    NumericDocValues passagesOf = DocValues.getNumeric(leaf, Fields.PASSAGES);
    SortedDocValues language = DocValues.getSorted(leaf, Fields.LANGUAGE);
    SortedDocValues type = DocValues.getSorted(leaf, Fields.TYPE);
    for (int doc = mentionsOf.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = mentionsOf.nextDoc()) {
      if (leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc)) {
        continue;
      }
      documents++;
      mentions += mentionsOf.longValue();
      passages += passagesOf.advanceExact(doc) ? (int) passagesOf.longValue() : 0;
      count(languages, language, doc);
      count(types, type, doc);
    }
  }

  private static void count(Map<String, Integer> counts, SortedDocValues values, int doc)
      throws IOException {
    if (values.advanceExact(doc)) {
      counts.merge(values.lookupOrd(values.ordValue()).utf8ToString(), 1, Integer::sum);
    }
  }

  private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
