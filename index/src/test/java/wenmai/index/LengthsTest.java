package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lengths that some records lack are looked for one by one when postings are written. */
class LengthsTest {
  @TempDir Path folder;

  @Test
  void everyRecordHasOneInEachFieldThatIsSearched() throws Exception {
    Shelf shelf = new Shelf(folder);
    shelf.write("a.txt", "注意力机制 and GPT-3", "another line");
    shelf.write("b.txt", "no name of the lexicon");
    shelf.update();
    int records = 0;
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(shelf.index.path()))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field :
            List.of(Fields.GRAM, Fields.WORD, Fields.CONCEPT, Fields.HEADING, Fields.TITLE)) {
          NumericDocValues lengths = leaf.reader().getNormValues(field);
          int count = 0;
          while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count++;
          }
          assertThat(count).as(field).isEqualTo(leaf.reader().maxDoc());
        }
        records += leaf.reader().maxDoc();
      }
    }
    assertThat(records).isPositive();
  }
}
