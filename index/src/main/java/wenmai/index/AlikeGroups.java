package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import wenmai.index.alike.Sketch;

/** Puts the near duplicates of a whole index into groups, in one pass over their bands. */
final class AlikeGroups {
  private final IndexReader reader;
  private final Map<Integer, Sketch> sketches = new HashMap<>();

  /** Of each document in a group another one of it, or itself. */
  private final Map<Integer, Integer> parents = new HashMap<>();

  AlikeGroups(IndexReader reader) {
    this.reader = reader;
  }

  AlikeCount count() throws IOException {
    Terms bands = MultiTerms.getTerms(reader, Fields.BAND);
    TermsEnum each = bands == null ? TermsEnum.EMPTY : bands.iterator();
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum postings = null;
    for (BytesRef band = each.next(); band != null; band = each.next()) {
      if (each.docFreq() > 1) {
        postings = each.postings(postings, PostingsEnum.NONE);
        List<Integer> sharing = new ArrayList<>();
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            sharing.add(doc);
          }
        }
        compare(sharing);
      }
    }
    Set<Integer> groups = new HashSet<>();
    for (int document : parents.keySet()) {
      groups.add(group(document));
    }
    return new AlikeCount(parents.size(), groups.size());
  }

  /**
   * Unites the groups of those that are alike. Whom a group has already is not compared with it: of
   * near duplicates there may be thousands, and each with each would take minutes.
   */
  private void compare(List<Integer> documents) throws IOException {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int one : documents) {
      List<Integer> own = new ArrayList<>(List.of(one));
      for (Iterator<List<Integer>> rest = clusters.iterator(); rest.hasNext(); ) {
        List<Integer> cluster = rest.next();
        if (group(one) == group(cluster.getFirst()) || unite(one, cluster)) {
          cluster.addAll(own);
          own = cluster;
          rest.remove();
        }
      }
      clusters.add(own);
    }
  }

  /** Unites a document with a group that has one like it; false if it has none. */
  private boolean unite(int one, List<Integer> cluster) throws IOException {
    for (int other : cluster) {
      if (sketch(one).isAlike(sketch(other))) {
        parents.put(group(one), group(other));
        parents.putIfAbsent(other, other);
        return true;
      }
    }
    return false;
  }

  private int group(int document) {
    int at = document;
    for (int up = parents.getOrDefault(at, at); up != at; up = parents.getOrDefault(at, at)) {
      parents.put(at, parents.getOrDefault(up, up));
      at = up;
    }
    return at;
  }

  private Sketch sketch(int doc) throws IOException {
    Sketch sketch = sketches.get(doc);
    if (sketch == null) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      BinaryDocValues values = NearDuplicates.sketches(leaf);
      values.advanceExact(doc - leaf.docBase);
      sketch = Sketch.decode(values.binaryValue());
      sketches.put(doc, sketch);
    }
    return sketch;
  }
}
