package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees. */
class TextOutputTest {
  private static final String ESCAPE = "\u001b";

  private final Program shipped = Shipped.program();

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 140})
  void noLineIsWiderThanTheTerminal(int columns) {
    for (String query :
        List.of(
            "奖励模型", "GPT-3", "model", "注意力機制", "https", "\"role\"", "论文", "表 步骤", "arXiv 2022")) {
      for (Program program : List.of(shipped, Shipped.program().onTerminal(columns))) {
        Run run = program.columns(columns).run("search", query, "-n", "60").exits(0);
        assertThat(run.out().lines())
            .as(query)
            .allSatisfy(line -> assertThat(Width.of(line)).as(line).isLessThanOrEqualTo(columns));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 140})
  void notEvenARunWithoutBlanksIsWiderThanTheTerminal(int columns, @TempDir Path folder) {
    Program wenmai = new Program(folder).columns(columns);
    Notes notes = new Notes(wenmai.folder().resolve("notes"));
    String address = "https://example.org/" + "a1b2c3".repeat(60);
    notes.write(
        "a-very-long-name-" + "x".repeat(150) + ".md",
        "# 标题"
            + "很长".repeat(90)
            + "\n\n看这里 "
            + address
            + " 和 "
            + "w".repeat(300)
            + " 完。\n\n```\n"
            + "\tkey\tvalue".repeat(40)
            + "\n"
            + "=".repeat(200)
            + "\n```\n");
    wenmai.run("index", "notes").exits(0);
    Run run = wenmai.run("search", "看这里 OR key").exits(0);
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).as(line).isLessThanOrEqualTo(columns));
  }

  @Test
  void thePassageIsShownWhole() {
    Run json = shipped.search("奖励模型", "-n", "3");
    String shown = shipped.run("search", "奖励模型", "-n", "3").exits(0).out();
    for (var hit : json.hits()) {
      String text = hit.get("text").asText().replaceAll("\\s", "");
      assertThat(shown.replaceAll("\\s", "")).contains(text);
    }
  }

  @Test
  void aHitSaysByWhichOtherNameItMatched() {
    Program wide = shipped.columns(400);
    List<String> matched =
        wide.run("search", "奖励模型", "--lang", "en")
            .exits(0)
            .out()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("matched by "))
            .toList();
    assertThat(matched)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("(reward-model)").doesNotContain("奖励模型"));
    assertThat(wide.run("search", "reward models", "--lang", "en").exits(0).out())
        .doesNotContain("(reward-model)");
    assertThat(wide.run("search", "奖励模型", "--lang", "zh", "--no-expand").exits(0).out())
        .doesNotContain("matched by");
  }

  @Test
  void theLastLinesAreTheFacets() {
    List<String> lines = shipped.columns(400).run("search", "奖励模型").exits(0).out().lines().toList();
    assertThat(lines.getLast()).startsWith("concept: reward-model ").contains("  |  language: ");
    assertThat(lines.get(lines.size() - 2)).endsWith("1 to 10 shown (--page 2 for more)");
    String last = shipped.run("search", "奖励模型", "-n", "30", "--page", "2").exits(0).out();
    assertThat(last).contains(", 31 to ").doesNotContain("--page 3");
  }

  @Test
  void colourAndLinksAreForATerminalOnly() {
    assertThat(search()).doesNotContain(ESCAPE);
    shipped.onTerminal(100);
    assertThat(search()).contains(ESCAPE + "[1;35m").contains(ESCAPE + "]8;;file://");
    assertThat(search("--color", "never")).doesNotContain(ESCAPE);
    shipped.with("NO_COLOR", "1");
    assertThat(search()).doesNotContain(ESCAPE);
    assertThat(search("--color", "always")).contains(ESCAPE + "[1;35m");
  }

  @Test
  void aDumbTerminalGetsNeitherColourNorLinks() {
    shipped.onTerminal(100).with("TERM", "dumb");
    assertThat(search()).doesNotContain(ESCAPE);
    assertThat(search("--color", "always")).contains(ESCAPE + "[1;35m").doesNotContain("]8;;");
  }

  @Test
  void aLinkLeadsToTheLineWhereTheTerminalCanGoThere() {
    shipped.onTerminal(100);
    String file = "/corpus/documents/reward-model.zh.md";
    assertThat(search())
        .containsPattern("]8;;file://[A-Za-z0-9._-]*/[^\u001b]*" + file + "#47\u001b");
    shipped.with("VTE_VERSION", "7006");
    assertThat(search()).contains(file + ESCAPE).doesNotContain(file + "#");
  }

  @Test
  void colourCanBeForcedIntoAPipeAndLinksStayOut() {
    assertThat(search("--color", "always")).contains(ESCAPE + "[").doesNotContain(ESCAPE + "]8");
    assertThat(Shipped.program().with("NO_COLOR", "").onTerminal(100).run("search", "GPT-3").out())
        .contains(ESCAPE);
  }

  @Test
  void whatIsColouredIsWhatMatched() {
    String out = search("--color", "always", "--no-expand");
    assertThat(out).contains(ESCAPE + "[1;31m奖励模型" + ESCAPE + "[0m");
    assertThat(out.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(search("--no-expand"));
  }

  @Test
  void textFromADocumentCannotSteerTheTerminal(@TempDir Path folder) {
    Program wenmai = new Program(folder);
    Notes notes = new Notes(wenmai.folder().resolve("notes"));
    notes.write("evil.md", "# \u001b]0;x\u0007标题\n\n正文\u001b[31m红色\u009b31m字\u0007。\n");
    notes.write("na\u001b[31mme.txt", "名字里有控制字符。\n");
    wenmai.run("index", "notes").exits(0);
    for (String query : List.of("红色", "控制字符")) {
      Run run = wenmai.run("search", query).exits(0);
      assertThat(run.out()).doesNotContain(ESCAPE, "\u009b", "\u0007");
    }
    assertThat(wenmai.run("show", "notes/evil.md").exits(0).out()).doesNotContain(ESCAPE);
  }

  private String search(String... options) {
    List<String> line = new ArrayList<>(List.of("search", "奖励模型"));
    line.addAll(List.of(options));
    return shipped.run(line.toArray(String[]::new)).exits(0).out();
  }
}
