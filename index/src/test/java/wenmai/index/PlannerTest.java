package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Planned.Kind;

/** Plans over real files, in words: kind and name, with a star where a file is to be parsed. */
class PlannerTest {
  @TempDir Path folder;
  private Shelf shelf;
  private final Map<String, SourceRecord> ledger = new TreeMap<>();

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
  }

  @Test
  void aNewFileIsParsedAndAnIndexedOneIsNot() throws IOException {
    index("a.txt", "GPT-3");
    shelf.write("b.txt", "注意力机制");
    assertPlan("UNCHANGED a.txt", "ADDED* b.txt");
  }

  @Test
  void contentDecidesAndNotTheClock() throws IOException {
    Path same = index("a.txt", "GPT-3");
    Path other = index("b.txt", "GPT-3.5");
    FileTime before = Files.getLastModifiedTime(other);
    Files.setLastModifiedTime(same, FileTime.fromMillis(0));
    shelf.write("b.txt", "GPT-3.6");
    Files.setLastModifiedTime(other, before);
    assertPlan("UNCHANGED a.txt", "CHANGED* b.txt");
  }

  @Test
  void aMovedFileIsNotParsedAgainAndACopyIsNoMove() throws IOException {
    Path file = index("a.txt", "GPT-3");
    Files.move(file, shelf.path("b.txt"));
    shelf.write("c.txt", "GPT-3");
    assertPlan("MOVED b.txt", "ADDED c.txt", "removed a.txt");
  }

  @Test
  void aFileMovedIntoAnotherFolderIsMoved() throws IOException {
    Path file = index("a.txt", "GPT-3");
    Files.createDirectories(shelf.path("deep"));
    Files.move(file, shelf.path("deep/a.txt"));
    assertPlan("MOVED deep/a.txt", "removed a.txt");
  }

  @Test
  void aFileThatIsGoneIsRemoved() throws IOException {
    Files.delete(index("a.txt", "GPT-3"));
    assertPlan("removed a.txt");
  }

  @Test
  void aFileOutsideTheWalkedRootsIsLeftAlone() throws IOException {
    Path file = index("a.txt", "GPT-3");
    Files.delete(file);
    Planner planner = new Planner(ledger, shelf.reader, false);
    planner.plan(Scan.of(List.of(folder.resolve("other")), List.of(), List.of(), List.of()));
    assertThat(planner.removed()).isEmpty();
    assertThat(planner.isIdle()).isTrue();
  }

  @Test
  void whatCouldNotBeLookedIntoIsNotGone() throws IOException {
    Files.delete(index("sub/a.txt", "GPT-3"));
    Files.delete(index("subtle.txt", "GPT-4"));
    SourceFailure failure = new SourceFailure(shelf.path("sub").toString(), "no permission");
    Planner planner = new Planner(ledger, shelf.reader, false);
    planner.plan(Scan.of(List.of(shelf.texts), List.of(), List.of(), List.of(failure)));
    assertThat(planner.removed()).containsExactly(shelf.path("subtle.txt").toString());
  }

  @Test
  void equalFilesAreParsedOnce() throws IOException {
    shelf.write("a.txt", "GPT-3");
    shelf.write("b.txt", "GPT-3");
    assertPlan("ADDED* a.txt", "ADDED b.txt");
    ledger.clear();
    index("c.txt", "GPT-3");
    assertPlan("ADDED a.txt", "ADDED b.txt", "UNCHANGED c.txt");
  }

  @Test
  void whatFailedIsNotTriedAgainUntilItsBytesChangeOrItIsAskedFor() throws IOException {
    fail(index("a.txt", "GPT-3"), "the file is broken");
    assertPlan("FAILED a.txt: the file is broken");
    assertThat(plan(true)).containsExactly("CHANGED* a.txt");
    shelf.write("a.txt", "GPT-4");
    assertPlan("CHANGED* a.txt");
  }

  @Test
  void aFileThatCannotBeReadFails() throws IOException {
    Path gone = shelf.path("gone.txt");
    Planner planner = new Planner(ledger, shelf.reader, false);
    planner.plan(Scan.of(List.of(shelf.texts), List.of(gone), List.of(), List.of()));
    assertThat(planner.files()).hasSize(1);
    assertThat(planner.files().getFirst().kind()).isEqualTo(Kind.FAILED);
    assertThat(planner.files().getFirst().reason()).isEqualTo("unreadable: it is gone");
  }

  /** Writes a file that the ledger knows as it is. */
  private Path index(String name, String text) throws IOException {
    Path file = shelf.write(name, text);
    String sha256 = Planner.sha256(Files.readAllBytes(file));
    String id = shelf.reader.documentId(name, sha256);
    ledger.put(
        file.toString(),
        new SourceRecord(
            file.toString(), sha256, id, "", shelf.reader.parserVersion(), Instant.EPOCH));
    return file;
  }

  private void fail(Path file, String reason) {
    SourceRecord good = ledger.get(file.toString());
    ledger.put(
        good.path(),
        new SourceRecord(good.path(), good.sha256(), "", reason, good.parser(), Instant.EPOCH));
  }

  private void assertPlan(String... lines) throws IOException {
    assertThat(plan(false)).containsExactlyInAnyOrder(lines);
  }

  private List<String> plan(boolean retry) throws IOException {
    Planner planner = new Planner(ledger, shelf.reader, retry);
    planner.plan(shelf.scan());
    List<String> lines = new ArrayList<>();
    for (Planned file : planner.files()) {
      lines.add(
          file.kind()
              + (file.parse() ? "* " : " ")
              + shelf.texts.relativize(file.source().file())
              + (file.reason().isEmpty() ? "" : ": " + file.reason()));
    }
    planner.removed().forEach(path -> lines.add("removed " + Path.of(path).getFileName()));
    return lines;
  }
}
