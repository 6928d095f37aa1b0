package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir Path folder;

  private Program wenmai;
  private Notes notes;

  @BeforeEach
  void indexTheNotes() {
    wenmai = new Program(folder);
    notes = Notes.in(wenmai.folder());
    counts("added 3", wenmai.run("index", "notes", "-o", "json").exits(0).json());
  }

  @Test
  void theReportIsOneJsonObjectWithEveryCount() {
    JsonNode report = wenmai.run("index", "-o", "json").exits(0).json();
    assertThat(Run.names(report))
        .containsSubsequence(
            "added",
            "changed",
            "moved",
            "removed",
            "unchanged",
            "failed",
            "passages",
            "mentions",
            "seconds",
            "failures");
    counts("unchanged 3", report);
    assertThat(report.get("passages").asInt()).isPositive();
    assertThat(report.get("mentions").asInt()).isPositive();
    assertThat(report.get("failures")).isEmpty();
  }

  @Test
  void theReportIsOneLineOfText() {
    Run run = wenmai.run("index").exits(0);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("0 added, 0 changed, 0 moved, 0 removed, 3 unchanged, 0 failed;")
        .contains(" passages, ", " mentions; ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whatHasNotChangedIsNotParsedAgainThoughItsTimeHas() throws IOException {
    Files.setLastModifiedTime(
        notes.folder().resolve("attention.zh.md"), FileTime.from(Instant.now().plusSeconds(9)));
    JsonNode report = wenmai.run("index", "-o", "json").exits(0).json();
    counts("unchanged 3", report);
    assertThat(report.get("parsed").asInt()).isZero();
  }

  @Test
  void aChangedFileIsParsedAgainThoughItsTimeHasNot() throws IOException {
    Path file = notes.folder().resolve("attention.en.txt");
    FileTime time = Files.getLastModifiedTime(file);
    notes.write("attention.en.txt", Notes.ENGLISH.replace("slow", "idle"));
    Files.setLastModifiedTime(file, time);
    counts("changed 1 unchanged 2", wenmai.run("index", "-o", "json").exits(0).json());
    wenmai.run("search", "\"look idle\"").exits(0);
    wenmai.run("search", "\"look slow\"").exits(1);
  }

  @Test
  void aMovedFileKeepsItsDocument() throws IOException {
    String before = wenmai.search("\"注意力机制\"").hits().getFirst().at("/document/id").asText();
    Files.createDirectories(notes.folder().resolve("new"));
    Files.move(
        notes.folder().resolve("attention.zh.md"), notes.folder().resolve("new/moved.zh.md"));
    JsonNode report = wenmai.run("index", "-o", "json").exits(0).json();
    counts("moved 1 unchanged 2", report);
    assertThat(report.get("parsed").asInt()).isZero();
    JsonNode document = wenmai.search("\"注意力机制\"").hits().getFirst().get("document");
    assertThat(document.get("id").asText()).isEqualTo(before);
    assertThat(document.get("source").asText()).endsWith("new/moved.zh.md");
  }

  @Test
  void aDeletedFileLeavesTheIndex() throws IOException {
    Files.delete(notes.folder().resolve("old/origin.zh.html"));
    counts("removed 1 unchanged 2", wenmai.run("index", "-o", "json").exits(0).json());
    wenmai.run("search", "\"由來\"").exits(1);
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndDoesNothing() throws IOException {
    Files.delete(notes.folder().resolve("old/origin.zh.html"));
    notes.write("more.md", "# 更多\n\n还有一段。");
    Run dry = wenmai.run("index", "--dry-run").exits(0);
    assertThat(dry.out()).startsWith("would be: 1 added, 0 changed, 0 moved, 1 removed, 2 unch");
    wenmai.run("search", "\"由來\"").exits(0);
    wenmai.run("search", "\"还有一段\"").exits(1);
    counts("added 1 removed 1 unchanged 2", wenmai.run("index", "-o", "json").exits(0).json());
  }

  @Test
  void removeTakesTheNamedSourceOutForGood() {
    counts("removed 3", wenmai.run("index", "--remove", "notes", "-o", "json").exits(0).json());
    wenmai.run("search", "注意力机制").exits(1);
    JsonNode status = wenmai.run("status", "-o", "json").exits(0).json();
    assertThat(status.get("roots")).isEmpty();
    assertThat(status.get("documents").asInt()).isZero();
  }

  @Test
  void removingWhatTheIndexDoesNotKnowIsDoneInPart() {
    Run run = wenmai.run("index", "--remove", "nowhere").exits(3);
    assertThat(run.err()).contains("nowhere: unreadable: the index knows no such source");
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void rebuildParsesEverythingAnew() {
    JsonNode report = wenmai.run("index", "--rebuild", "-o", "json").exits(0).json();
    counts("added 3", report);
    assertThat(report.get("parsed").asInt()).isEqualTo(3);
  }

  @Test
  void aFileThatIsNamedIsTriedWhateverItsNameAndStays() {
    notes.write("list.log", "注意力机制在这里也出现。\n");
    counts("added 1", wenmai.run("index", "notes/list.log", "-o", "json").exits(0).json());
    counts("unchanged 4", wenmai.run("index", "-o", "json").exits(0).json());
    counts("unchanged 4", wenmai.run("index", "notes", "-o", "json").exits(0).json());
  }

  @Test
  void hiddenFilesAndLinksAreSkipped() throws IOException {
    notes.write(".hidden.md", "# 隐藏\n\n看不见。");
    notes.write(".git/config.md", "# 隐藏\n\n看不见。");
    Path outside = Files.writeString(wenmai.folder().resolve("outside.md"), "# 外面\n\n链接之外。");
    Files.createSymbolicLink(notes.folder().resolve("link.md"), outside);
    counts("unchanged 3", wenmai.run("index", "-o", "json").exits(0).json());
  }

  /** Checks the counts that are named, and that all others are zero. */
  static void counts(String expected, JsonNode report) {
    StringBuilder found = new StringBuilder();
    for (String name :
        new String[] {"added", "changed", "moved", "removed", "unchanged", "failed"}) {
      int count = report.get(name).asInt();
      found.append(count == 0 ? "" : " " + name + " " + count);
    }
    assertThat(found.toString().strip()).isEqualTo(expected);
  }
}
