package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.PassagePlace;

/** One posting of the concept layer, as a line that sorts. */
final class IndexedMention {
  private IndexedMention() {}

  /** Every one of an index: document, passage, place in the passage, position, concept. */
  static List<String> all(Catalog catalog) throws IOException {
    List<String> all = new ArrayList<>();
    for (LeafReaderContext leaf : catalog.reader().leaves()) {
      Terms concepts = leaf.reader().terms(Fields.CONCEPT);
      TermsEnum each = concepts == null ? TermsEnum.EMPTY : concepts.iterator();
      for (BytesRef concept = each.next(); concept != null; concept = each.next()) {
        add(leaf, concept.utf8ToString(), each.postings(null, PostingsEnum.ALL), all);
      }
    }
    all.sort(null);
    return all;
  }

  private static void add(
      LeafReaderContext leaf, String concept, PostingsEnum postings, List<String> to)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(postings.docID())) {
        continue;
      }
      Document passage = leaf.reader().storedFields().document(postings.docID());
      PassagePlace place = PassagePlace.decode(passage.getBinaryValue(Fields.PLACE));
      for (int left = postings.freq(); left > 0; left--) {
        int position = postings.nextPosition();
        to.add(
            "%s %06d %04d-%04d %d %s"
                .formatted(
                    passage.get(Fields.ID),
                    place.start(),
                    postings.startOffset(),
                    postings.endOffset(),
                    position,
                    concept));
      }
    }
  }
}
