package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** Compares two indexes of the same files in all that they hold. */
final class SameIndex {
  private SameIndex() {}

  /**
   * @param what which case this is, for the message
   */
  static void check(Program grown, Program fresh, String what) throws IOException {
    try (Catalog one = new IndexFolder(grown.index()).read();
        Catalog other = new IndexFolder(fresh.index()).read()) {
      assertThat(sources(one)).as(what).isEqualTo(sources(other));
      assertThat(one.documentIds()).as(what).isEqualTo(other.documentIds());
      for (String id : other.documentIds()) {
        assertThat(one.document(id)).as("%s: %s", what, id).isEqualTo(other.document(id));
      }
      assertThat(Stored.passages(one)).as(what).isEqualTo(Stored.passages(other));
      assertThat(IndexedMention.all(one)).as(what).isEqualTo(IndexedMention.all(other));
      assertThat(one.roots()).as(what).isEqualTo(other.roots());
      assertThat(one.lexiconHash()).as(what).isEqualTo(other.lexiconHash());
      assertThat(one.isUnfinished()).as(what).isEqualTo(other.isUnfinished());
      assertThat(one.stats())
          .as(what)
          .usingRecursiveComparison()
          .ignoringFields("bytes")
          .isEqualTo(other.stats());
    }
  }

  private static List<String> sources(Catalog catalog) throws IOException {
    return catalog.sources().stream()
        .map(
            one ->
                one.path()
                    + " "
                    + one.sha256()
                    + " "
                    + one.document()
                    + " "
                    + one.parser()
                    + " "
                    + one.reason())
        .toList();
  }
}
