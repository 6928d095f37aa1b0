package wenmai.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** The fields of passages that are searched by words, and so have a length in the index. */
final class Searched {
  /** Offsets stand in the postings, so that highlighting need not analyse again. */
  static final FieldType LAYER = layer();

  private static final List<String> LAYERS = List.of(Fields.GRAM, Fields.WORD, Fields.CONCEPT);
  private static final List<String> AROUND = List.of(Fields.HEADING, Fields.TITLE);

  private Searched() {}

  /**
   * Gives a record an empty value in each of the fields that it lacks. It has no terms by that, and
   * no search sees it. But where a field stands in all records of a segment, their lengths are kept
   * in a row; where it does not, Lucene looks for each of them from the first one on, once for each
   * term, which took a quarter of the samples of the thread that writes.
   */
  static void fill(Document record) {
    for (String field : LAYERS) {
      if (record.getField(field) == null) {
        record.add(new Field(field, "", LAYER));
      }
    }
    for (String field : AROUND) {
      if (record.getField(field) == null) {
        record.add(new TextField(field, "", Field.Store.NO));
      }
    }
  }

  private static FieldType layer() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
