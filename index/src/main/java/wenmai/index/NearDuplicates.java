package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import wenmai.index.alike.Sketch;

/**
 * Finds documents that say nearly the same, by the sketches of their texts. Those that share a band
 * of it are looked up in the postings and compared; no others are looked at.
 */
public final class NearDuplicates {
  private final Catalog catalog;
  private final IndexReader reader;

  public NearDuplicates(Catalog catalog) {
    this.catalog = catalog;
    this.reader = catalog.reader();
  }

  /** Those of a document, the most alike first. */
  public List<Alike> of(String document) throws IOException {
    List<Alike> alike = new ArrayList<>();
    int whole = catalog.whole(document);
    if (whole >= 0) {
      for (Twin twin : of(whole)) {
        String source = catalog.sourcesOf(twin.document()).getFirst().path();
        alike.add(new Alike(twin.document(), source, twin.resemblance()));
      }
    }
    alike.sort(
        Comparator.comparingDouble(Alike::resemblance).reversed().thenComparing(Alike::source));
    return alike;
  }

  /** Those of the document that a record belongs to, in the order of the index. */
  public List<Twin> of(int doc) throws IOException {
    LeafReaderContext own = leafOf(doc);
    BinaryDocValues sketches = sketches(own);
    int whole = sketches.advance(doc - own.docBase);
    Sketch sketch = Sketch.decode(sketches.binaryValue());
    List<Twin> twins = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues others = sketches(leaf);
      for (int candidate : candidates(leaf, sketch)) {
        others.advanceExact(candidate);
        Sketch other = Sketch.decode(others.binaryValue());
        boolean itself = leaf == own && candidate == whole;
        if (!itself && sketch.isAlike(other)) {
          twins.add(twin(leaf, candidate, sketch.resemblance(other)));
        }
      }
    }
    return twins;
  }

  /** The sketch of the document that a record belongs to. */
  public Sketch sketch(int doc) throws IOException {
    LeafReaderContext leaf = leafOf(doc);
    BinaryDocValues sketches = sketches(leaf);
    sketches.advance(doc - leaf.docBase); // documents alone have one, and stand behind passages
    return Sketch.decode(sketches.binaryValue());
  }

  /** How many documents have near duplicates, over the whole index. */
  public AlikeCount count() throws IOException {
    return new AlikeGroups(reader).count();
  }

  static BinaryDocValues sketches(LeafReaderContext leaf) throws IOException {
    return DocValues.getBinary(leaf.reader(), Fields.SKETCH);
  }

  /** The live documents of a segment that share a band with {@code sketch}, in order. */
  private static Iterable<Integer> candidates(LeafReaderContext leaf, Sketch sketch)
      throws IOException {
    TreeSet<Integer> candidates = new TreeSet<>();
    Terms terms = leaf.reader().terms(Fields.BAND);
    TermsEnum seeking = terms == null ? TermsEnum.EMPTY : terms.iterator();
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum found = null;
    for (BytesRef band : sketch.bands()) {
      if (seeking.seekExact(band)) {
        found = seeking.postings(found, PostingsEnum.NONE);
        for (int doc = found.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = found.nextDoc()) {
          if (live == null || live.get(doc)) {
            candidates.add(doc);
          }
        }
      }
    }
    return candidates;
  }

  private static Twin twin(LeafReaderContext leaf, int whole, double resemblance)
      throws IOException {
    StoredBlock block = StoredBlock.of(leaf.reader(), whole);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    ids.advanceExact(whole);
    return new Twin(
        ids.lookupOrd(ids.ordValue()).utf8ToString(),
        leaf.docBase + block.first(),
        leaf.docBase + whole,
        resemblance);
  }

  private LeafReaderContext leafOf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }
}
