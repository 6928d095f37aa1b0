package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.PassagePlace;

/** One passage as it lies in the index. */
record Stored(
    String document, PassagePlace place, List<String> headings, String text, List<String> tags) {

  /** Every passage of an index, by document and place. */
  static List<Stored> passages(Catalog catalog) throws IOException {
    List<Stored> all = new ArrayList<>();
    for (LeafReaderContext leaf : catalog.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        Document stored = leaf.reader().storedFields().document(doc);
        if ((live == null || live.get(doc)) && stored.getBinaryValue(Fields.PLACE) != null) {
          all.add(
              new Stored(
                  stored.get(Fields.ID),
                  PassagePlace.decode(stored.getBinaryValue(Fields.PLACE)),
                  Arrays.asList(stored.getValues(Fields.HEADING)),
                  stored.get(Fields.TEXT),
                  tags(leaf, doc)));
        }
      }
    }
    all.sort(
        Comparator.comparing(Stored::document).thenComparing(passage -> passage.place().start()));
    return all;
  }

  private static List<String> tags(LeafReaderContext leaf, int doc) throws IOException {
    List<String> tags = new ArrayList<>();
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
    if (values.advanceExact(doc)) {
      for (int left = values.docValueCount(); left > 0; left--) {
        tags.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return tags;
  }
}
