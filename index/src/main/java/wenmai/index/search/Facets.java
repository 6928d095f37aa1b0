package wenmai.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import wenmai.corpus.ConceptKind;
import wenmai.index.Fields;
import wenmai.index.Tags;

/** Counts the values of each facet over the passages that match. */
final class Facets {
  private static final List<String> SINGLE = List.of(Fields.LANGUAGE, Fields.TYPE, Fields.YEAR);

  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

  private Facets() {
    counts.put("concept", new HashMap<>());
    counts.put("model", new HashMap<>());
    SINGLE.forEach(field -> counts.put(field, new HashMap<>()));
  }

  /** The counts by facet, the most frequent value first. */
  static Map<String, List<FacetCount>> count(Matched matched) throws IOException {
    Facets facets = new Facets();
    for (LeafReaderContext leaf : matched.leaves()) {
      FixedBitSet passages = matched.in(leaf);
      count(leaf, Fields.TAG, passages, facets::tag);
      for (String field : SINGLE) {
        count(leaf, field, passages, (value, count) -> facets.add(field, value, count));
      }
    }
    Map<String, List<FacetCount>> sorted = new LinkedHashMap<>();
    facets.counts.forEach((facet, values) -> sorted.put(facet, mostFirst(values)));
    return sorted;
  }

  /** Counts the values of one field over the passages of one segment. */
  private static void count(
      LeafReaderContext leaf, String field, FixedBitSet passages, ObjIntConsumer<String> to)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    int[] counts = new int[(int) values.getValueCount()];
    DocIdSetIterator each = new BitSetIterator(passages, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        to.accept(values.lookupOrd(ord).utf8ToString(), counts[ord]);
      }
    }
  }

  private void tag(String tag, int passages) {
    if (tag.startsWith(Tags.prefix(ConceptKind.CONCEPT))) {
      add("concept", tag.substring(2), passages);
    } else if (tag.startsWith(Tags.prefix(ConceptKind.MODEL))) {
      add("model", tag.substring(2), passages);
    }
  }

  private void add(String facet, String value, int passages) {
    counts.get(facet).merge(value, passages, Integer::sum);
  }

  private static List<FacetCount> mostFirst(Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }
}
