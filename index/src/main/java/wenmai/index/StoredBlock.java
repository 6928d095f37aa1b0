package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import wenmai.corpus.Document;
import wenmai.corpus.DocumentCodec;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;

/**
 * The block of a document as it lies in a segment: where its passages are.
 *
 * @param first the number of its first passage
 * @param whole the number of the document's own record, behind its passages
 */
record StoredBlock(LeafReader leaf, int first, int whole) {
  static StoredBlock of(LeafReader leaf, int whole) throws IOException {
    NumericDocValues passages = DocValues.getNumeric(leaf, Fields.PASSAGES);
    passages.advanceExact(whole);
    return new StoredBlock(leaf, whole - (int) passages.longValue(), whole);
  }

  /** How many mentions it has. */
  long mentions() throws IOException {
    NumericDocValues mentions = DocValues.getNumeric(leaf, Fields.MENTIONS);
    mentions.advanceExact(whole);
    return mentions.longValue();
  }

  void addPassagesTo(FixedBitSet bits) {
    bits.set(first, whole);
  }

  Document document() throws IOException {
    BytesRef content =
        leaf.storedFields().document(whole, Set.of(Fields.CONTENT)).getBinaryValue(Fields.CONTENT);
    return DocumentCodec.decode(content.bytes, content.offset, content.length);
  }

  /** Its passages, as they were cut. */
  List<Passage> passages() throws IOException {
    StoredFields stored = leaf.storedFields();
    List<Passage> passages = new ArrayList<>();
    for (int doc = first; doc < whole; doc++) {
      org.apache.lucene.document.Document passage =
          stored.document(doc, Set.of(Fields.PLACE, Fields.HEADING));
      PassagePlace place = PassagePlace.decode(passage.getBinaryValue(Fields.PLACE));
      passages.add(
          new Passage(
              new Span(place.start(), place.end()),
              Arrays.asList(passage.getValues(Fields.HEADING)),
              place.page(),
              place.line()));
    }
    return passages;
  }
}
