package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad source never stops a run, and is never lost from sight. */
class SourceFaultsTest {
  @TempDir Path folder;
  private Program wenmai;
  private Notes notes;

  @BeforeEach
  void indexTheNotes() {
    wenmai = new Program(folder);
    notes = Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void aSourceThatIsNotThereIsNamedAndTheRestIsIndexed() {
    notes.write("more.md", "# 更多\n\n还有一段。");
    Run run = wenmai.run("index", "notes", "nowhere", "-o", "json").exits(3);
    JsonNode report = run.json();
    IndexCommandTest.counts("added 1 unchanged 3 failed 1", report);
    assertThat(Run.names(report.at("/failures/0"))).containsExactly("source", "reason");
    assertThat(report.at("/failures/0/source").asText()).isEqualTo(wenmai.folder() + "/nowhere");
    assertThat(report.at("/failures/0/reason").asText())
        .isEqualTo("unreadable: no such file or folder");
    assertThat(run.err().lines()).hasSize(1);
    wenmai.run("search", "\"还有一段\"").exits(0);
  }

  @Test
  void anEmptyFolderIsNoFault() throws IOException {
    Files.createDirectories(wenmai.folder().resolve("empty"));
    IndexCommandTest.counts("", wenmai.run("index", "empty", "-o", "json").exits(0).json());
    wenmai.run("extract", "empty").exits(1);
  }

  @Test
  void aFolderNamedAsAFileIsAFolder() {
    notes.write("folder.md/inside.md", "# 里面\n\n夹在里面。");
    wenmai.run("index").exits(0);
    wenmai.run("search", "\"夹在里面\"").exits(0);
  }

  @Test
  void aPipeIsNeverReadFrom() throws Exception {
    Path pipe = notes.folder().resolve("pipe.md");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
    assumeThat(made).as("mkfifo works here").isZero();
    IndexCommandTest.counts("unchanged 3", wenmai.run("index", "-o", "json").exits(0).json());
    Run named = wenmai.run("index", "notes/pipe.md").exits(3);
    assertThat(named.err()).contains("pipe.md: unreadable: neither a file nor a folder");
  }

  @Test
  void aFileThatMayNotBeReadKeepsItsLastGoodVersion() throws IOException {
    Path file = notes.folder().resolve("attention.en.txt");
    assumeThat(file.toFile().setReadable(false, false) && !Files.isReadable(file))
        .as("permissions bind this user")
        .isTrue();
    Run run = wenmai.run("index").exits(3);
    assertThat(run.err()).contains("attention.en.txt: unreadable: no permission");
    wenmai.run("search", "\"recurrent networks\"").exits(0);
  }

  @Test
  void aBrokenFileKeepsItsLastGoodVersionUntilItIsMended() throws IOException {
    Path pdf = notes.folder().resolve("laws.pdf");
    Files.copy(Shipped.documents().resolve("scaling-laws.zh.pdf"), pdf);
    wenmai.run("index").exits(0);
    byte[] sound = Files.readAllBytes(pdf);
    Files.write(pdf, Arrays.copyOf(sound, 2000));
    JsonNode report = wenmai.run("index", "-o", "json").exits(3).json();
    IndexCommandTest.counts("unchanged 3 failed 1", report);
    assertThat(report.at("/failures/0/source").asText()).endsWith("laws.pdf");
    assertThat(report.at("/failures/0/reason").asText()).matches("[a-z ]+: [^\\n]+");
    JsonNode hit = wenmai.search("幂律", "--type", "pdf").hits().getFirst();
    assertThat(hit.at("/document/stale").asBoolean()).isTrue();
    assertThat(wenmai.run("search", "幂律", "--type", "pdf").exits(0).out())
        .contains("an earlier version: ");
    Files.write(pdf, sound);
    IndexCommandTest.counts(
        "changed 1 unchanged 3", wenmai.run("index", "-o", "json").exits(0).json());
    wenmai.run("status", "--problems").exits(0);
  }

  @Test
  void aFailedFileIsNotTriedAgainUntilItChangesOrRetryIsAsked() {
    notes.write("broken.docx", "PK\u0003\u0004 and no more");
    assertThat(parsed("index")).isEqualTo(1);
    assertThat(parsed("index")).isZero();
    assertThat(parsed("index", "--retry")).isEqualTo(1);
    wenmai.run("status").exits(3);
  }

  @Test
  void aFolderThatIsGoneKeepsWhatItHeldUntilItIsRemoved() throws IOException {
    Files.move(notes.folder(), wenmai.folder().resolve("elsewhere"));
    Run run = wenmai.run("index").exits(3);
    assertThat(run.err())
        .contains("notes: unreadable: the folder is gone; what it held stays indexed");
    wenmai.run("search", "注意力机制").exits(0);
    wenmai.run("index", "--remove", "notes").exits(0);
    wenmai.run("search", "注意力机制").exits(1);
  }

  @Test
  void aRebuildDoesNotPromiseWhatItCannotKeep() throws IOException {
    Files.move(notes.folder(), wenmai.folder().resolve("elsewhere"));
    Run run = wenmai.run("index", "--rebuild").exits(3);
    boolean kept = wenmai.run("search", "注意力机制").code() == 0;
    assertThat(run.err().contains("what it held stays indexed")).isEqualTo(kept);
  }

  @Test
  void anExtractionNamesWhatFailsToo() {
    notes.write("broken.pdf", "%PDF-1.7 and no more");
    Run run = wenmai.run("extract", "notes").exits(3);
    assertThat(run.err()).contains("notes/broken.pdf: ").doesNotContain("Exception");
    assertThat(run.jsonLines()).isNotEmpty();
  }

  private int parsed(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[all.length - 2] = "-o";
    all[all.length - 1] = "json";
    return wenmai.run(all).exits(3).json().get("parsed").asInt();
  }
}
