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
import wenmai.corpus.Lexicon;
import wenmai.index.Fields;

/**
 * Counts the values of each facet. A passage counts for the concepts and models that it speaks of,
 * and once for each that one of them is a kind of.
 */
final class Facets {
  /** The facets; the first two are counted together. */
  static final List<String> NAMES =
      List.of(TagCounts.CONCEPT, TagCounts.MODEL, Fields.LANGUAGE, Fields.TYPE, Fields.YEAR);

  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
  private final Lexicon lexicon;

  Facets(Lexicon lexicon) {
    this.lexicon = lexicon;
    NAMES.forEach(facet -> counts.put(facet, new HashMap<>()));
  }

  /** Counts one facet over some passages. */
  void count(String facet, Matched passages) throws IOException {
    for (LeafReaderContext leaf : passages.leaves()) {
      switch (facet) {
        case TagCounts.CONCEPT -> new TagCounts(lexicon, leaf).count(passages.in(leaf), this::add);
        case TagCounts.MODEL -> {} // counted with the concepts, whose filters are the same
        default -> {
          ObjIntConsumer<String> to = (value, more) -> add(facet, value, more);
          count(DocValues.getSortedSet(leaf.reader(), facet), passages.in(leaf), to);
        }
      }
    }
  }

  /** The counts by facet, the most frequent value first, a concept before what it is a kind of. */
  Map<String, List<FacetCount>> mostFirst() {
    Map<String, List<FacetCount>> sorted = new LinkedHashMap<>();
    counts.forEach((facet, values) -> sorted.put(facet, mostFirst(values)));
    return sorted;
  }

  private static void count(
      SortedSetDocValues values, FixedBitSet passages, ObjIntConsumer<String> to)
      throws IOException {
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

  private void add(String facet, String value, int passages) {
    counts.get(facet).merge(value, passages, Integer::sum);
  }

  private List<FacetCount> mostFirst(Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(FacetCount::count)
                .thenComparingInt(count -> lexicon.broader(count.value()).size())
                .reversed()
                .thenComparing(FacetCount::value))
        .toList();
  }
}
