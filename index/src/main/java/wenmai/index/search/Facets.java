package wenmai.index.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
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
  static Map<String, List<FacetCount>> count(IndexReader reader, List<Ranking.Ranked> passages)
      throws IOException {
    Facets facets = new Facets();
    List<LeafReaderContext> leaves = reader.leaves();
    int next = 0;
    while (next < passages.size()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passages.get(next).doc(), leaves));
      int end = next;
      while (end < passages.size()
          && passages.get(end).doc() < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      facets.leaf(leaf, passages.subList(next, end));
      next = end;
    }
    Map<String, List<FacetCount>> sorted = new LinkedHashMap<>();
    facets.counts.forEach((facet, values) -> sorted.put(facet, mostFirst(values)));
    return sorted;
  }

  /** Counts the passages of one segment, in order. */
  private void leaf(LeafReaderContext leaf, List<Ranking.Ranked> passages) throws IOException {
    SortedSetDocValues tags = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
    for (Ranking.Ranked passage : passages) {
      if (tags.advanceExact(passage.doc() - leaf.docBase)) {
        for (int left = tags.docValueCount(); left > 0; left--) {
          tag(tags.lookupOrd(tags.nextOrd()).utf8ToString());
        }
      }
    }
    for (String field : SINGLE) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
      for (Ranking.Ranked passage : passages) {
        if (values.advanceExact(passage.doc() - leaf.docBase)) {
          count(field, values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
  }

  private void tag(String tag) {
    if (tag.startsWith(Tags.prefix(ConceptKind.CONCEPT))) {
      count("concept", tag.substring(2));
    } else if (tag.startsWith(Tags.prefix(ConceptKind.MODEL))) {
      count("model", tag.substring(2));
    }
  }

  private void count(String facet, String value) {
    counts.get(facet).merge(value, 1, Integer::sum);
  }

  private static List<FacetCount> mostFirst(Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }
}
