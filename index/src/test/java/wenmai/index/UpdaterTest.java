package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over a folder that changes, from the files to what a search finds. */
class UpdaterTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "GPT-3 由 OpenAI 提出。", "The attention mechanism weighs words.");
    shelf.write("b.txt", "注意力机制由来已久。");
  }

  @Test
  void aRunCountsWhatItDid() throws IOException {
    UpdateReport first = shelf.update();
    assertThat(first)
        .isEqualTo(new UpdateReport(2, 0, 0, 0, 0, List.of(), List.of(), 2, 2, 3, 3, null));
    Files.move(shelf.path("a.txt"), shelf.path("c.txt"));
    shelf.write("b.txt", "注意力机制由来不久。");
    shelf.write("d.txt", "奖励模型");
    UpdateReport second = shelf.update();
    assertThat(second)
        .isEqualTo(new UpdateReport(1, 1, 1, 0, 0, List.of(), List.of(), 2, 3, 4, 3, null));
    Files.delete(shelf.path("d.txt"));
    UpdateReport third = shelf.update();
    assertThat(third)
        .isEqualTo(new UpdateReport(0, 0, 0, 1, 2, List.of(), List.of(), 0, 2, 3, 3, null));
  }

  @Test
  void oneThreadDoesWhatSeveralDo() throws IOException {
    UpdateOptions alone = new UpdateOptions(false, false, false, 1);
    UpdateReport first = shelf.update(shelf.scan(), alone);
    assertThat(first)
        .isEqualTo(new UpdateReport(2, 0, 0, 0, 0, List.of(), List.of(), 2, 2, 3, 3, null));
    shelf.write("b.txt", "注意力机制由来不久。");
    assertThat(shelf.update(shelf.scan(), alone).changed()).isEqualTo(1);
    assertThat(shelf.update().unchanged()).isEqualTo(2);
  }

  @Test
  void whatHasNotChangedIsNotParsedAndNothingIsWritten() throws IOException {
    shelf.update();
    List<String> before = files();
    shelf.reader.read.clear();
    assertThat(shelf.update().unchanged()).isEqualTo(2);
    assertThat(shelf.reader.read).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aMovedFileKeepsItsDocument() throws IOException {
    shelf.update();
    String document = shelf.source("a.txt").document();
    Files.move(shelf.path("a.txt"), shelf.path("z.txt"));
    shelf.reader.read.clear();
    assertThat(shelf.update().moved()).isEqualTo(1);
    assertThat(shelf.reader.read).isEmpty();
    assertThat(shelf.source("z.txt").document()).isEqualTo(document);
    assertThat(shelf.search("GPT-3").hits().getFirst().source().path())
        .isEqualTo(shelf.path("z.txt").toString());
  }

  @Test
  void equalFilesAreOneDocumentUntilTheLastIsGone() throws IOException {
    Files.copy(shelf.path("a.txt"), shelf.path("copy.txt"));
    UpdateReport report = shelf.update();
    assertThat(report.added()).isEqualTo(3);
    assertThat(report.documents()).isEqualTo(2);
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.sourcesOf(shelf.source("a.txt").document()))
          .extracting(SourceRecord::path)
          .containsExactly(shelf.path("a.txt").toString(), shelf.path("copy.txt").toString());
    }
    Files.delete(shelf.path("a.txt"));
    assertThat(shelf.update().documents()).isEqualTo(2);
    assertThat(shelf.search("GPT-3").hits().getFirst().source().path()).endsWith("copy.txt");
    Files.delete(shelf.path("copy.txt"));
    assertThat(shelf.update().documents()).isEqualTo(1);
    assertThat(shelf.search("GPT-3").total()).isZero();
  }

  /** A batch is committed in the middle of the run, when nothing seems to hold the old text. */
  @Test
  void aDocumentOutlivesTheCommitBetweenItsOldAndItsNewName() throws IOException {
    shelf.update();
    Files.copy(shelf.path("a.txt"), shelf.path("z.txt"));
    shelf.write("a.txt", "something else");
    String large = ("x" + " ".repeat(999)).repeat(100);
    for (int i = 0; i < 81; i++) {
      shelf.write("large" + i + ".txt", large + i);
    }
    shelf.reader.read.clear();
    shelf.update();
    assertThat(shelf.reader.read).doesNotContain("z.txt");
    assertThat(shelf.search("GPT-3").hits().getFirst().source().path()).endsWith("z.txt");
  }

  @Test
  void aMissingFolderIsAFailureAndAMissingFileIsGone() throws IOException {
    Path file = shelf.path("a.txt");
    shelf.update();
    Path away = Files.move(shelf.texts, folder.resolve("away"));
    UpdateReport report = shelf.update(missing(shelf.texts), Shelf.USUAL);
    assertThat(report.failures())
        .extracting(SourceFailure::source)
        .contains(shelf.texts.toString());
    assertThat(report.documents()).isEqualTo(2);
    Files.move(away, shelf.texts);
    Files.delete(file);
    assertThat(shelf.update(missing(file), Shelf.USUAL).removed()).isEqualTo(1);
    assertThat(shelf.update(missing(folder.resolve("none")), Shelf.USUAL).failures())
        .containsExactly(
            new SourceFailure(
                folder.resolve("none").toString(), "unreadable: no such file or folder"));
  }

  @Test
  void aRemovedRootLeavesTheIndexWithAllBelowIt() throws IOException {
    shelf.update();
    UpdateReport report = shelf.updater().remove(List.of(shelf.texts.toString()));
    assertThat(report.removed()).isEqualTo(2);
    assertThat(report.documents()).isZero();
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.roots()).isEmpty();
      assertThat(catalog.sources()).isEmpty();
    }
    assertThat(shelf.updater().remove(List.of(shelf.texts.toString())).failures())
        .extracting(SourceFailure::reason)
        .containsExactly("unreadable: the index knows no such source");
  }

  @Test
  void aSessionClosedWithoutACommitLeavesTheLastCommit() throws IOException {
    shelf.update();
    try (IndexSession killed =
        new IndexSession(shelf.index, text -> List.of(), "", Map.of(), true)) {
      killed.remove(shelf.path("a.txt").toString());
    }
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.source("a.txt").failed()).isFalse();
  }

  @Test
  void aFirstRunThatEndsBeforeItsFirstDocumentLeavesItsSources() throws IOException {
    Shelf other = new Shelf(folder.resolve("other"));
    Set<String> roots = Set.of(other.texts.toString());
    try (IndexSession killed =
        new IndexSession(other.index, text -> List.of(), "", Map.of(), false)) {
      killed.setRoots(roots, Set.of());
    }
    try (Catalog catalog = other.index.read()) {
      assertThat(catalog.isUnfinished()).isTrue();
      assertThat(catalog.roots()).containsExactlyElementsOf(roots);
    }
    other.write("a.txt", "GPT-3");
    other.update();
    assertThat(other.segments()).isEqualTo(1);
    try (Catalog catalog = other.index.read()) {
      assertThat(catalog.roots()).containsExactlyElementsOf(roots);
    }
  }

  @Test
  void aCatalogOpenDuringARunSeesTheCommitItWasOpenedOn() throws IOException {
    shelf.update();
    try (Catalog catalog = shelf.index.read()) {
      Files.delete(shelf.path("a.txt"));
      shelf.update();
      assertThat(catalog.stats().documents()).isEqualTo(2);
    }
  }

  /** Whatever happens to the files, updates lead to the index that a rebuild would make. */
  @ParameterizedTest
  @ValueSource(longs = {20231, 20232, 20233, 20234})
  void manyUpdatesMakeTheIndexThatARebuildMakes(long seed) throws IOException {
    Random random = new Random(seed);
    for (int run = 0; run < 6; run++) {
      for (int i = 0; i < 4; i++) {
        Path file = shelf.path("f" + random.nextInt(5) + ".txt");
        if (random.nextInt(3) == 0) {
          Files.deleteIfExists(file);
        } else {
          shelf.write(file.getFileName().toString(), "GPT-" + random.nextInt(4), "注意力机制");
        }
      }
      shelf.update();
    }
    List<String> updated = state();
    shelf.update(Shelf.REBUILD);
    assertThat(updated).isEqualTo(state());
  }

  private List<String> state() throws IOException {
    try (Catalog catalog = shelf.index.read()) {
      List<String> lines = new ArrayList<>();
      catalog.sources().forEach(source -> lines.add(source.path() + " " + source.document()));
      for (String id : catalog.documentIds()) {
        lines.add(id + " " + catalog.document(id).orElseThrow().text());
      }
      IndexStats stats = catalog.stats();
      lines.add(stats.documents() + " " + stats.passages() + " " + stats.mentions());
      return lines;
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(shelf.index.path())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static Scan missing(Path path) {
    return Scan.of(List.of(), List.of(), List.of(path), List.of());
  }
}
