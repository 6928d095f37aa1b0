package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad file never stops a run and is never lost from sight. */
class FailingSourceTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("good.txt", "注意力机制");
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN, damaged: the file is broken",
    "BROKEN silently, damaged: its content cannot be followed",
    "CRASH, crashed: the reader broke down over its content",
    "ERROR, crashed: the reader broke down over its content"
  })
  void whateverAFileDoesTheOthersAreIndexed(String text, String reason) throws IOException {
    shelf.write("bad.txt", text);
    UpdateReport report = shelf.update();
    assertThat(report.failures())
        .containsExactly(new SourceFailure(shelf.path("bad.txt").toString(), reason));
    assertThat(report.added()).isEqualTo(1);
    assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
    assertThat(shelf.source("bad.txt").failed()).isTrue();
    assertThat(shelf.source("bad.txt").stale()).isFalse();
  }

  @Test
  void aRunTooLongForATermIsIndexedAllTheSame() throws IOException {
    shelf.write("long.txt", "GPT-3", "x".repeat(40_000));
    assertThat(shelf.update().failures()).isEmpty();
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.search("x".repeat(40_000)).total()).isEqualTo(1);
  }

  @Test
  void aStaleFileThatMovesKeepsItsLastGoodVersion() throws IOException {
    shelf.write("a.txt", "GPT-3");
    shelf.update();
    String document = shelf.source("a.txt").document();
    Path broken = shelf.write("a.txt", "BROKEN");
    shelf.update();
    Files.move(broken, broken.resolveSibling("b.txt"));
    shelf.update();
    assertThat(shelf.source("b.txt").stale()).isTrue();
    assertThat(shelf.source("b.txt").document()).isEqualTo(document);
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.update().failures()).hasSize(1);
  }

  @Test
  void aFailingFileKeepsItsLastGoodVersionAsStale() throws IOException {
    shelf.write("a.txt", "GPT-3");
    shelf.update();
    String document = shelf.source("a.txt").document();
    shelf.write("a.txt", "BROKEN");
    assertThat(shelf.update().failures()).hasSize(1);
    SourceRecord stale = shelf.source("a.txt");
    assertThat(stale.stale()).isTrue();
    assertThat(stale.document()).isEqualTo(document);
    assertThat(shelf.search("GPT-3").hits().getFirst().source()).isEqualTo(stale);
    shelf.write("a.txt", "GPT-3");
    assertThat(shelf.update().changed()).isEqualTo(1);
    assertThat(shelf.source("a.txt").stale()).isFalse();
    assertThat(shelf.reader.read).containsExactlyInAnyOrder("a.txt", "good.txt", "a.txt");
  }

  @Test
  void aStaleVersionLeavesWithItsFile() throws IOException {
    Path file = shelf.write("a.txt", "GPT-3");
    shelf.update();
    shelf.write("a.txt", "BROKEN");
    shelf.update();
    Files.delete(file);
    assertThat(shelf.update().documents()).isEqualTo(1);
    assertThat(shelf.search("GPT-3").total()).isZero();
  }

  @Test
  void aSourceThatHoldsADocumentNowIsNamedBeforeOneThatHeldIt() throws IOException {
    shelf.write("a.txt", "GPT-3");
    shelf.write("b.txt", "GPT-3");
    shelf.update();
    shelf.write("a.txt", "BROKEN");
    shelf.update();
    assertThat(shelf.search("GPT-3").hits().getFirst().source().path()).endsWith("b.txt");
  }

  @Test
  void aKnownFailureIsReportedAgainButNotTriedAgain() throws IOException {
    shelf.write("bad.txt", "BROKEN");
    shelf.update();
    shelf.reader.read.clear();
    UpdateReport report = shelf.update();
    assertThat(report.failures()).hasSize(1);
    assertThat(report.parsed()).isZero();
    assertThat(shelf.reader.read).isEmpty();
    assertThat(shelf.update(Shelf.RETRY).parsed()).isEqualTo(1);
    assertThat(shelf.reader.read).containsExactly("bad.txt");
  }

  @Test
  void ofEqualFilesEachIsTried() throws IOException {
    shelf.write("bad.txt", "BROKEN");
    shelf.write("worse.txt", "BROKEN");
    UpdateReport report = shelf.update();
    assertThat(report.failures())
        .extracting(SourceFailure::reason)
        .containsExactly("damaged: the file is broken", "damaged: the file is broken");
    assertThat(shelf.reader.read).containsExactlyInAnyOrder("bad.txt", "good.txt", "worse.txt");
    assertThat(shelf.source("worse.txt").document()).isEmpty();
  }

  /** A file may fail once for a reason that passes, such as a full memory. */
  @Test
  void aFileThatFailedOnceDoesNotDragItsGoodCopiesDown() throws IOException {
    Path file = shelf.write("a.txt", "GPT-3");
    String sha256 = Planner.sha256(Files.readAllBytes(file));
    String id = shelf.reader.documentId("a.txt", sha256);
    shelf.update();
    try (IndexSession session =
        new IndexSession(
            shelf.index,
            text -> List.of(),
            "",
            Map.of(file.toString(), shelf.source("a.txt")),
            false)) {
      session.put(
          new Planned(
              SourceFile.of(file),
              Planned.Kind.FAILED,
              null,
              sha256,
              id,
              true,
              "out of memory: too much"),
          null,
          "");
      session.commit();
    }
    Files.copy(file, shelf.path("b.txt"));
    Files.copy(file, shelf.path("c.txt"));
    for (int run = 0; run < 2; run++) {
      shelf.update();
      assertThat(shelf.source("b.txt").failed()).isFalse();
      assertThat(shelf.source("c.txt").failed()).isFalse();
      assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    }
  }
}
