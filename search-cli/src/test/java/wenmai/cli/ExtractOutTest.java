package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --out} writes, and what it never writes over. */
class ExtractOutTest {
  @TempDir Path temporary;
  private Program wenmai;

  @BeforeEach
  void notes() {
    wenmai = new Program(temporary);
    Notes.in(wenmai.folder());
  }

  @Test
  void aFileIsReplacedByAWholeOneAndNothingElseRemains() throws IOException {
    Path rows = wenmai.folder().resolve("rows.jsonl");
    Files.writeString(rows, "older");
    wenmai.run("extract", "notes", "--out", "rows.jsonl").exits(0);
    assertThat(Files.readString(rows)).isEqualTo(wenmai.run("extract", "notes").out());
    assertThat(names()).containsExactlyInAnyOrder("notes", "rows.jsonl");
  }

  @Test
  void whatFailsIsNamedAndTheRestIsWritten() throws IOException {
    new Notes(wenmai.folder().resolve("notes")).write("broken.pdf", "%PDF-1.7 and no more");
    wenmai.run("extract", "notes", "--out", "rows.jsonl").exits(3);
    assertThat(wenmai.folder().resolve("rows.jsonl")).isNotEmptyFile();
    wenmai.run("extract", "notes", "-o", "brat", "--out", "brat").exits(3);
    assertThat(wenmai.folder().resolve("brat/attention.zh.md.ann")).isNotEmptyFile();
  }

  @Test
  void anEmptyFolderIsFilledByBratAndAFullOneIsNot() throws IOException {
    Files.createDirectory(wenmai.folder().resolve("brat"));
    wenmai.run("extract", "notes", "-o", "brat", "--out", "brat").exits(0);
    wenmai.run("extract", "notes", "-o", "brat", "--out", "brat").fails(2, "not an empty folder");
    assertThat(names()).containsExactlyInAnyOrder("notes", "brat");
  }

  @Test
  void aSourceOfTheIndexIsNotWrittenOverNorTheIndexItself() throws IOException {
    wenmai.run("index", "notes").exits(0);
    String note = "notes/attention.zh.md";
    wenmai.run("extract", "--out", note).fails(2, "is one of the sources");
    wenmai.run("extract", "--out", "notes/rows.md").fails(2, "lies among the sources");
    wenmai.run("extract", "--out", ".wenmai/rows.csv").fails(2, "lies in the index");
    Files.createSymbolicLink(wenmai.folder().resolve("link.csv"), Path.of(note));
    wenmai.run("extract", "notes", "--out", "link.csv").fails(2, "is one of the sources");
    assertThat(Files.readString(wenmai.folder().resolve(note))).isEqualTo(Notes.ATTENTION);
    Files.writeString(wenmai.folder().resolve("own.yaml"), "[]");
    wenmai
        .run("--lexicon", "own.yaml", "extract", "notes", "--out", "own.yaml")
        .fails(2, "is a lexicon");
  }

  @Test
  void aFullDiskIsSaidAndNothingHalfRemains() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    Run run = wenmai.run("extract", "notes", "--out", "/dev/full").fails(3, "cannot write all of");
    assertThat(run.err()).contains("/dev/full: ");
  }

  @Test
  void aRunThatIsKilledLeavesTheOlderFile() throws Exception {
    Path rows = wenmai.folder().resolve("rows.jsonl");
    Files.writeString(rows, "older");
    Process process =
        new RealProgram(wenmai.folder())
            .start(Map.of(), "extract", Shipped.documents().toString(), "--out", "rows.jsonl");
    while (process.isAlive() && names().stream().noneMatch(name -> name.endsWith(".part"))) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assertThat(Files.readString(rows)).isEqualTo("older");
  }

  @Test
  void filtersTakeWhatIsNarrowerUnlessToldOtherwise() {
    List<String> all = concepts("language-model");
    assertThat(all).contains("gpt-3", "large-language-model");
    assertThat(concepts("=large-language-model")).containsOnly("large-language-model");
    Run unknown = wenmai.run("extract", "notes", "--concept", "larg-language-model");
    assertThat(unknown.fails(2, "no concept").err()).contains("near it: large-language-model");
  }

  private List<String> concepts(String concept) {
    return wenmai.run("extract", "notes", "--concept", concept).exits(0).jsonLines().stream()
        .map(row -> row.get("concept").asText())
        .toList();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(wenmai.folder())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
