package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command retag, and what other commands do when the lexicon has changed. */
class RetagCommandTest {
  private static final String OTHER = "the index was tagged with another lexicon";

  @TempDir Path folder;
  private Program wenmai;

  @BeforeEach
  void indexNotes() throws IOException {
    wenmai = new Program(folder);
    Path notes = Files.createDirectories(wenmai.folder().resolve("notes"));
    Files.writeString(notes.resolve("a.txt"), "人们用闪电贷套利。\n");
    Files.writeString(notes.resolve("b.txt"), "Flash-Loans need no collateral.\n");
    Files.writeString(notes.resolve("c.txt"), "A lightning strike, and a loan.\n");
    wenmai.run("index", "notes").exits(0);
    lexicon("- {id: flash-loan, kind: concept, prefLabel: {zh: 闪电贷, en: flash loan}}");
  }

  @Test
  void onlyTheDocumentsThatHoldTheNameAreRetagged() {
    JsonNode would = own("retag", "--dry-run", "-o", "json").exits(0).json();
    assertThat(own("search", "闪电贷", "--no-expand").err()).contains(OTHER);
    JsonNode done = own("retag", "-o", "json").exits(0).json();
    for (JsonNode report : new JsonNode[] {would, done}) {
      assertThat(report.get("retagged").asInt()).isEqualTo(2);
      assertThat(report.get("passages").asInt()).isEqualTo(2);
      assertThat(report.get("examined").asInt()).isEqualTo(2);
      assertThat(report.get("documents").asInt()).isEqualTo(3);
      assertThat(report.get("mentions").asInt()).isEqualTo(2);
    }
    Run found = own("search", "闪电贷", "-o", "json").exits(0);
    assertThat(found.sources()).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(found.err()).doesNotContain(OTHER);
    assertThat(own("status").exits(0).out()).doesNotContain("but the present one");
    assertThat(own("retag").exits(0).out())
        .isEqualTo("the index is tagged with this lexicon already\n");
  }

  @Test
  void aChangeOfWhatIsBroaderLooksAtNoDocument() throws IOException {
    own("retag").exits(0);
    lexicon(
        "- {id: flash-loan, kind: concept, prefLabel: {zh: 闪电贷, en: flash loan}, broader: [lending-zz]}",
        "- {id: lending-zz, kind: concept, prefLabel: {en: zzzz}}");
    JsonNode report = own("retag", "-o", "json").exits(0).json();
    assertThat(report.get("retagged").asInt()).isZero();
  }

  @Test
  void anIndexRunAppliesTheLexiconToAllSoThatNoneIsMixed() throws IOException {
    Files.writeString(wenmai.folder().resolve("notes/d.txt"), "又一笔闪电贷。\n");
    JsonNode report = own("index", "-o", "json").exits(0).json();
    assertThat(report.get("added").asInt()).isEqualTo(1);
    assertThat(report.get("retagged").asInt()).isEqualTo(2);
    assertThat(report.get("mentions").asInt()).isEqualTo(3);
    Run without = wenmai.run("index").exits(0);
    assertThat(without.out()).startsWith("the lexicon has changed: 3 documents of 4 retagged");
    assertThat(wenmai.run("status", "-o", "json").json().get("mentions").asInt()).isZero();
  }

  @Test
  void aMissingIndexOrAFaultyLexiconEndsItPlainly() throws IOException {
    lexicon("- {id: flash-loan, kind: concept}");
    own("retag").fails(2, "own.yaml:1");
    wenmai.run("--index", "none", "retag").fails(4, "there is no index in ");
  }

  private void lexicon(String... entries) throws IOException {
    Files.writeString(wenmai.folder().resolve("own.yaml"), String.join("\n", entries) + "\n");
  }

  /** Runs the program with the lexicon of this test. */
  private Run own(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--lexicon";
    all[1] = "own.yaml";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return wenmai.run(all);
  }
}
