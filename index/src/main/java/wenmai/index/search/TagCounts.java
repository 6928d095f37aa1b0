package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Lexicon;
import wenmai.index.Fields;
import wenmai.index.Tags;

/**
 * Counts the passages of one segment that speak of a concept or of one that is a kind of it, each
 * passage once for each concept.
 */
final class TagCounts {
  static final String CONCEPT = "concept";
  static final String MODEL = "model";

  private final Lexicon lexicon;
  private final SortedSetDocValues tags;

  /** By a tag's number, the places in {@link #named} of what a passage with it counts for. */
  private final int[][] broader;

  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> named = new ArrayList<>();
  private int[] counts = new int[64];

  /** The last passage that was counted there, so that it counts once. */
  private int[] last = new int[64];

  TagCounts(Lexicon lexicon, LeafReaderContext leaf) throws IOException {
    this.lexicon = lexicon;
    this.tags = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
    this.broader = new int[(int) tags.getValueCount()][];
  }

  /** Where counts go. */
  interface Sink {
    void add(String facet, String id, int passages);
  }

  void count(FixedBitSet passages, Sink to) throws IOException {
    DocIdSetIterator each = new BitSetIterator(passages, 0);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      if (tags.advanceExact(doc)) {
        for (int left = tags.docValueCount(); left > 0; left--) {
          count(broader((int) tags.nextOrd()), doc);
        }
      }
    }
    for (int place = 0; place < named.size(); place++) {
      String tag = named.get(place);
      String id = tag.substring(Tags.prefix(ConceptKind.CONCEPT).length());
      if (tag.startsWith(Tags.prefix(ConceptKind.CONCEPT))) {
        to.add(CONCEPT, id, counts[place]);
      } else if (tag.startsWith(Tags.prefix(ConceptKind.MODEL))) {
        to.add(MODEL, id, counts[place]);
      }
    }
  }

  private void count(int[] spokenOf, int doc) {
    for (int place : spokenOf) {
      if (last[place] != doc + 1) {
        last[place] = doc + 1;
        counts[place]++;
      }
    }
  }

  private int[] broader(int ord) throws IOException {
    if (broader[ord] == null) {
      String tag = tags.lookupOrd(ord).utf8ToString();
      int kind = Tags.prefix(ConceptKind.CONCEPT).length();
      List<Integer> spokenOf = new ArrayList<>();
      for (String id : lexicon.broader(tag.substring(kind))) {
        // What the index was tagged with may not be in the lexicon any more.
        spokenOf.add(place(lexicon.concept(id).map(Tags::encode).orElse(tag)));
      }
      broader[ord] = spokenOf.stream().mapToInt(Integer::intValue).toArray();
    }
    return broader[ord];
  }

  private int place(String tag) {
    Integer known = places.putIfAbsent(tag, named.size());
    if (known != null) {
      return known;
    }
    named.add(tag);
    if (named.size() > counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
      last = Arrays.copyOf(last, 2 * last.length);
    }
    return named.size() - 1;
  }
}
