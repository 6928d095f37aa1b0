package wenmai.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.NearDuplicates;
import wenmai.index.Twin;
import wenmai.index.alike.Shingles;
import wenmai.index.alike.Sketch;

/** What the passages of one commit say, to tell which of them say the same. */
final class Sayings {
  /** A passage with such a share of its shingles in another one says nothing new beside that. */
  private static final double SAYS_THE_SAME = 0.9;

  /** Shingles, of eight bytes each: those of some thousand passages. */
  private static final int MOST_SHINGLES = 500_000;

  private static final int MOST_TWINS = 20_000;
  private static final Set<String> TEXT = Set.of(Fields.TEXT);

  private final IndexReader reader;
  private final NearDuplicates duplicates;
  private final Recent<Integer, Shingles> shingles =
      new Recent<>(MOST_SHINGLES, kept -> kept.size() + 1);
  private final Recent<Long, List<Twin>> twins = new Recent<>(MOST_TWINS, kept -> kept.size() + 1);

  Sayings(Catalog catalog) {
    this.reader = catalog.reader();
    this.duplicates = new NearDuplicates(catalog);
  }

  /** The near duplicates of the document that a passage belongs to. */
  List<Twin> twins(Ranked passage) throws IOException {
    return twins.get(passage.document(), document -> List.copyOf(duplicates.of(passage.doc())));
  }

  /** The sketch of the document that a passage belongs to. */
  Sketch sketch(Ranked passage) throws IOException {
    return duplicates.sketch(passage.doc());
  }

  /** Whether a passage adds nothing to another one. */
  boolean areTheSame(int passage, int other) throws IOException {
    return shingles(passage).containedIn(shingles(other)) >= SAYS_THE_SAME;
  }

  private Shingles shingles(int passage) throws IOException {
    return shingles.get(
        passage, doc -> Shingles.of(reader.storedFields().document(doc, TEXT).get(Fields.TEXT)));
  }
}
