package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web address is a source like a file, whose bytes lie in a file of another name. */
class AddressSourceTest {
  private static final String ADDRESS = "https://example.org//a?b=c";

  @TempDir Path folder;
  private Shelf shelf;
  private Path kept;

  @BeforeEach
  void indexAFileAndAnAddress() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "GPT-3");
    kept = Files.writeString(folder.resolve("0123.txt"), "注意力机制\n");
    assertThat(shelf.update(withAddress(), Shelf.USUAL).added()).isEqualTo(2);
  }

  @Test
  void theIndexCallsItByItsAddress() throws IOException {
    assertThat(shelf.search("注意力机制").hits().getFirst().source().path()).isEqualTo(ADDRESS);
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.roots()).containsExactly(shelf.texts.toString(), ADDRESS);
      assertThat(catalog.documentsIn(ADDRESS)).hasSize(1);
      assertThat(catalog.documentsIn(shelf.texts.toString())).hasSize(1);
    }
  }

  @Test
  void contentDecidesWhetherItHasChanged() throws IOException {
    assertThat(shelf.update(withAddress(), Shelf.USUAL).unchanged()).isEqualTo(2);
    Files.writeString(kept, "GPT-4\n");
    assertThat(shelf.update(withAddress(), Shelf.USUAL).changed()).isEqualTo(1);
    assertThat(shelf.search("GPT-4").hits().getFirst().source().path()).isEqualTo(ADDRESS);
    assertThat(shelf.update(withAddress(), Shelf.REBUILD).added()).isEqualTo(2);
  }

  @Test
  void aRunOverFoldersLeavesItAlone() throws IOException {
    UpdateReport report = shelf.update();
    assertThat(report.removed()).isZero();
    assertThat(report.documents()).isEqualTo(2);
    assertThat(shelf.update(below("/"), Shelf.USUAL).documents()).isEqualTo(1);
    assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
  }

  @Test
  void removedItLeavesTheIndexAndItsFileStays() throws IOException {
    assertThat(shelf.updater().remove(List.of(ADDRESS)).removed()).isEqualTo(1);
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.roots()).containsExactly(shelf.texts.toString());
      assertThat(catalog.leftOut()).isEmpty();
    }
    assertThat(kept).exists();
    String other = ADDRESS.replaceFirst("//a", "/a");
    assertThat(shelf.updater().remove(List.of(other)).failures()).hasSize(1);
  }

  @Test
  void whatCannotBeFetchedKeepsItsLastGoodVersion() throws IOException {
    SourceFailure failure = new SourceFailure(ADDRESS, "unreadable: the server does not answer");
    Scan scan = new Scan(List.of(ADDRESS), List.of(), List.of(), List.of(failure));
    UpdateReport report = shelf.update(scan, Shelf.USUAL);
    assertThat(report.failures()).containsExactly(failure);
    assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
  }

  @Test
  void anAddressIsWithinItselfAlone() {
    assertThat(SourceName.isWithin(ADDRESS, ADDRESS)).isTrue();
    assertThat(SourceName.isWithin(ADDRESS, "https://example.org")).isFalse();
    assertThat(SourceName.isWithin(ADDRESS, "/")).isFalse();
    assertThat(SourceName.isWithin("/a/b", "/a")).isTrue();
    assertThat(SourceName.isWithin("/ab", "/a")).isFalse();
    assertThat(SourceName.isWithin("/a/https:/b", "/a")).isTrue();
  }

  private Scan withAddress() throws IOException {
    Scan texts = shelf.scan();
    return new Scan(
        List.of(shelf.texts.toString(), ADDRESS),
        List.of(texts.files().getFirst(), new SourceFile(ADDRESS, kept)),
        List.of(),
        List.of());
  }

  private static Scan below(String root) {
    return new Scan(List.of(root), List.of(), List.of(), List.of());
  }
}
