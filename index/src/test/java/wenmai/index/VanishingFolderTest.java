package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that vanishes while a run is at work takes nothing with it that was indexed. */
class VanishingFolderTest {
  private static final int FILES = 30;

  @TempDir Path folder;
  private Shelf shelf;
  private Path away;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    away = folder.resolve("away");
    shelf.write("good.txt", "注意力机制");
    shelf.update();
    for (int i = 10; i < FILES; i++) {
      shelf.write("n" + i + ".txt", "number " + i);
    }
    shelf.reader.reading =
        name -> {
          if (name.equals("n10.txt")) {
            vanish();
          }
        };
  }

  @Test
  void everyFileIsAccountedForAndWhatWasThereIsKept() throws IOException {
    UpdateReport report = shelf.update();
    assertThat(report.added() + report.failures().size()).isEqualTo(FILES - 10);
    assertThat(report.failures()).isNotEmpty();
    assertThat(report.failures())
        .allMatch(failure -> failure.reason().equals("unreadable: it is gone"));
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
    int documents = report.documents();
    Scan gone = Scan.of(List.of(), List.of(), List.of(shelf.texts), List.of());
    assertThat(shelf.update(gone, Shelf.USUAL).documents()).isEqualTo(documents);
  }

  @Test
  void comeBackItIsIndexedAsIfNothingHadHappened() throws IOException {
    shelf.update();
    Files.move(away, shelf.texts);
    UpdateReport report = shelf.update();
    assertThat(report.failures()).isEmpty();
    assertThat(report.documents()).isEqualTo(FILES - 9);
    for (int i = 10; i < FILES; i++) {
      assertThat(shelf.source("n" + i + ".txt").failed()).isFalse();
      assertThat(shelf.search("\"number " + i + "\"").total()).isEqualTo(1);
    }
    assertThat(shelf.update().unchanged()).isEqualTo(FILES - 9);
  }

  private void vanish() {
    try {
      if (Files.exists(shelf.texts)) {
        Files.move(shelf.texts, away);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
