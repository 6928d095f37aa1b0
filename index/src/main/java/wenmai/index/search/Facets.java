package wenmai.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
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
      facets.leaf(leaf, matched.in(leaf));
    }
    Map<String, List<FacetCount>> sorted = new LinkedHashMap<>();
    facets.counts.forEach((facet, values) -> sorted.put(facet, mostFirst(values)));
    return sorted;
  }

  /** Counts the passages of one segment. */
  private void leaf(LeafReaderContext leaf, FixedBitSet passages) throws IOException {
    SortedSetDocValues tags = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
    int[] ofTags = new int[(int) tags.getValueCount()];
    DocIdSetIterator each = new BitSetIterator(passages, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (tags.advanceExact(doc)) {
        for (int left = tags.docValueCount(); left > 0; left--) {
          ofTags[(int) tags.nextOrd()]++;
        }
      }
    }
    for (int ord = 0; ord < ofTags.length; ord++) {
      if (ofTags[ord] > 0) {
        tag(tags.lookupOrd(ord).utf8ToString(), ofTags[ord]);
      }
    }
    for (String field : SINGLE) {
      single(field, DocValues.getSorted(leaf.reader(), field), passages);
    }
  }

  private void single(String field, SortedDocValues values, FixedBitSet passages)
      throws IOException {
    int[] ofValues = new int[values.getValueCount()];
    DocIdSetIterator each = new BitSetIterator(passages, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (values.advanceExact(doc)) {
        ofValues[values.ordValue()]++;
      }
    }
    for (int ord = 0; ord < ofValues.length; ord++) {
      if (ofValues[ord] > 0) {
        count(field, values.lookupOrd(ord).utf8ToString(), ofValues[ord]);
      }
    }
  }

  private void tag(String tag, int passages) {
    if (tag.startsWith(Tags.prefix(ConceptKind.CONCEPT))) {
      count("concept", tag.substring(2), passages);
    } else if (tag.startsWith(Tags.prefix(ConceptKind.MODEL))) {
      count("model", tag.substring(2), passages);
    }
  }

  private void count(String facet, String value, int passages) {
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
