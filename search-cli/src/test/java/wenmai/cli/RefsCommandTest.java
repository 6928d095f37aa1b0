package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefsCommandTest {
  private static final String CITING =
      """
      奖励模型从哪里来

      奖励模型替人打分，语言模型由此学会听话，见 https://example.org/reward?utm_source=feed 一文。

      参考资料

      https://arxiv.org/abs/2203.02155v1

      https://example.org/missing

      https://arxiv.org/pdf/1706.03762

      https://example.org/missing/

      往期作品

      【模型】

      https://example.org/broken

      =HYPERLINK("x") 《一本没有的书》，2020，第一版
      """;

  @TempDir static Path folder;
  private static Program wenmai;
  private static String citing;

  @BeforeAll
  static void indexTheNotes() throws IOException {
    wenmai = new Program(folder);
    Path notes = Files.createDirectories(wenmai.folder().resolve("notes"));
    Files.writeString(notes.resolve("citing.txt"), CITING);
    Files.writeString(
        notes.resolve("reward.md"),
        "---\nurl: http://www.example.org/reward/\n---\n\n# 奖励\n\n这里说的是奖励模型。\n");
    Files.writeString(notes.resolve("2203.02155v2 InstructGPT.md"), "# 对齐\n\n人的反馈。\n");
    Files.writeString(
        notes.resolve("page.html"),
        "<html><head><meta name='citation_doi' content='10.48550/arXiv.1706.03762'></head><body>"
            + "<p>The attention mechanism lets a model look at the whole sentence at once.</p>"
            + "</body></html>");
    Files.writeString(notes.resolve("damaged.pdf"), "%PDF-1.7 and no more");
    wenmai.run("index", "notes").exits(3);
    citing =
        wenmai.run("show", "notes/citing.txt", "-o", "json").exits(0).json().get("id").asText();
  }

  private static List<String> rows(JsonNode array) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : array) {
      rows.add(
          row.get("line")
              + " "
              + row.get("kind").asText()
              + " "
              + row.get("target").asText()
              + " "
              + row.get("section").asText()
              + " "
              + row.get("status").asText());
    }
    return rows;
  }

  @Test
  void jsonIsAnArrayOfTheFieldsOfTheContract() {
    Run run = wenmai.run("refs", "notes/citing.txt", "-o", "json").exits(0);
    JsonNode array = run.json();
    assertThat(rows(array))
        .containsExactly(
            "[3] url https://example.org/reward?utm_source=feed 奖励模型从哪里来 have",
            "[7] arxiv 2203.02155 参考资料 have",
            "[9,13] url https://example.org/missing 参考资料 missing",
            "[11] arxiv 1706.03762 参考资料 have",
            "[19] url https://example.org/broken 【模型】 missing",
            "[21] citation 一本没有的书 【模型】 missing");
    assertThat(Run.names(array.get(0)))
        .containsExactly(
            "document",
            "source",
            "line",
            "label",
            "target",
            "kind",
            "section",
            "status",
            "have",
            "reason");
    assertThat(run.out().lines()).as("a row a line, and the brackets").hasSize(8);
    assertThat(array.get(0).get("document").asText()).isEqualTo(citing);
    assertThat(array.get(0).get("have").asText())
        .isEqualTo(wenmai.run("show", "notes/reward.md", "-o", "json").json().get("id").asText());
    assertThat(array.get(2).get("have").isNull()).isTrue();
    assertThat(array.get(2).get("reason").isNull()).isTrue();
  }

  @Test
  void csvHasTheSameColumnsAndNoCellThatASpreadsheetRuns() {
    List<String> lines = wenmai.run("refs", citing, "-o", "csv").exits(0).out().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("document,source,line,label,target,kind,section,status,have,reason");
    assertThat(lines.get(3)).contains(",9 13,").endsWith(",missing,,");
    assertThat(lines.get(6)).contains("\"'=HYPERLINK(\"\"x\"\")");
  }

  @Test
  void missingLeavesOutWhatIsThereAndWhatHasFailed() {
    assertThat(rows(wenmai.run("refs", "--missing", "-o", "json").exits(0).json()))
        .hasSize(3)
        .allMatch(row -> row.endsWith(" missing"));
  }

  @Test
  void aDocumentThatRefersToNothingIsNothingFound() {
    assertThat(wenmai.run("refs", "notes/page.html").exits(1).out()).isEmpty();
    assertThat(wenmai.run("refs", "notes/page.html", "-o", "json").exits(1).json()).isEmpty();
    assertThat(wenmai.run("refs", "notes/page.html", "-o", "csv").exits(1).out().lines())
        .hasSize(1);
  }

  @Test
  void aSourceThatFailedIsNamedAndTheRestIsPrinted() {
    Run run = wenmai.run("refs", "notes/damaged.pdf", "notes/citing.txt", "-o", "json").exits(3);
    assertThat(run.json()).hasSize(6);
    assertThat(run.err()).contains("wenmai: notes/damaged.pdf: damaged");
  }

  @Test
  void aReferenceToASourceThatFailedSaysWhy(@TempDir Path other) throws IOException {
    Program faulty = new Program(other);
    Path notes = Files.createDirectories(faulty.folder().resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# 题\n\n见 arXiv:2005.14165 一文。\n");
    Files.writeString(notes.resolve("2005.14165.pdf"), "%PDF-1.7 and no more");
    faulty.run("index", "notes").exits(3);
    JsonNode row = faulty.run("refs", "-o", "json").exits(0).json().get(0);
    assertThat(row.get("status").asText()).isEqualTo("failed");
    assertThat(row.get("reason").asText()).startsWith("damaged");
    faulty.run("refs", "--missing").exits(1);
    assertThat(faulty.run("refs").exits(0).out()).contains("failed").contains("damaged");
  }

  @Test
  void aDocumentThatComesLaterIsHadWithoutReadingTheCitingOneAgain(@TempDir Path other)
      throws IOException {
    Program program = new Program(other);
    Path notes = Files.createDirectories(program.folder().resolve("notes"));
    Files.writeString(
        notes.resolve("a.md"), "# 题\n\n- 《从零开始的语言模型》\n\n## 参考文献\n\n- 林，《从零开始的语言模型》，2024\n");
    program.run("index", "notes").exits(0);
    assertThat(program.run("refs", "-o", "json").json().get(0).get("status").asText())
        .isEqualTo("missing");
    Files.writeString(notes.resolve("b.txt"), "從零開始的語言模型\n\n這篇文章說的是語言模型怎麼從零開始訓練出來。\n");
    program.run("index").exits(0);
    assertThat(program.run("refs", "-o", "json").json().get(0).get("status").asText())
        .isEqualTo("have");
    Files.delete(notes.resolve("b.txt"));
    program.run("index").exits(0);
    program.run("refs", "--missing").exits(0);
  }

  @Test
  void whatIsWrongIsSaid(@TempDir Path other) {
    wenmai.run("refs", "notes/none.md").fails(2, "the index has no document 'notes/none.md'");
    new Program(other).run("refs").fails(4, "there is no index");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 140})
  void noLineOfTheTextIsWiderThanTheTerminal(int columns) {
    String out =
        Shipped.program().onTerminal(columns).run("--color", "never", "refs").exits(0).out();
    assertThat(out.lines()).allMatch(line -> Width.of(line) <= columns);
    assertThat(out).endsWith(" missing\n");
  }

  @Test
  void theReferencesOfTheShippedDocumentsStayAsTheyAre() throws IOException {
    StringBuilder all = new StringBuilder();
    String source = "";
    for (JsonNode row : Shipped.program().run("refs", "-o", "json").exits(0).json()) {
      String name = Run.name(row.get("source").asText());
      all.append(name.equals(source) ? "" : (source.isEmpty() ? "# " : "\n# ") + name + "\n");
      source = name;
      all.append(
          String.join(
              " | ",
              row.get("line").toString(),
              row.get("kind").asText().toUpperCase(Locale.ROOT),
              row.get("target").asText(),
              row.get("label").equals(row.get("target")) ? "=" : row.get("label").asText(),
              row.get("section").asText(),
              row.get("status").asText()));
      all.append('\n');
    }
    Golden.check("references.txt", all.toString());
  }
}
