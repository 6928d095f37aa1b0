package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one segment whose tags a change of the lexicon can touch. None is missed: a
 * mention that goes, or becomes another, is one of a concept whose names have changed, and the
 * index knows where that is; a mention that comes is by a name that has changed, which leaves its
 * trace in the gram layer. All that speak of a changed concept are among them, as a document may
 * define an acronym for one of its names.
 *
 * @param documents the numbers of their own records, in order
 */
record Touched(LeafReader leaf, List<Integer> documents) {
  static Touched by(LexiconChange change, LeafReader leaf) throws IOException {
    NumericDocValues whole = DocValues.getNumeric(leaf, Fields.PASSAGES);
    List<Integer> documents = new ArrayList<>();
    if (!change.unknown().isEmpty()) {
      for (int doc = whole.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = whole.nextDoc()) {
        addLive(leaf, doc, documents);
      }
      return new Touched(leaf, documents);
    }
    TouchedPassages passages = new TouchedPassages(leaf);
    for (String concept : change.concepts()) {
      passages.addTagged(concept);
    }
    passages.addHolding(change.names());
    FixedBitSet touched = passages.touched();
    int passage = touched.nextSetBit(0);
    while (passage != DocIdSetIterator.NO_MORE_DOCS) {
      // A document's own record stands behind its passages.
      int doc = whole.advance(passage);
      addLive(leaf, doc, documents);
      passage =
          doc + 1 < touched.length() ? touched.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return new Touched(leaf, documents);
  }

  private static void addLive(LeafReader leaf, int doc, List<Integer> documents) {
    Bits live = leaf.getLiveDocs();
    if (live == null || live.get(doc)) {
      documents.add(doc);
    }
  }
}
