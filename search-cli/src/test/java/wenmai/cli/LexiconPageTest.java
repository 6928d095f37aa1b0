package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of doc/lexicon.md do what the page says, with doc/defi.yaml. */
class LexiconPageTest {
  private static final Path PAGE = Program.HOME.resolve("doc").resolve("lexicon.md");
  private static final String DEFI = PAGE.resolveSibling("defi.yaml").toString();
  private static final Pattern ROW = Pattern.compile("\\| (.+?) \\|(?: (.+?))? \\|\n");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.+?)```", Pattern.DOTALL);

  @TempDir static Path folder;
  private static Program wenmai;
  private static String page;

  /** A sentence and what is said to be found in it: surface and id, in order. */
  record Example(String sentence, List<String> mentions) {}

  @BeforeAll
  static void readThePage() throws IOException {
    wenmai = new Program(folder);
    page = Files.readString(PAGE);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceGivesTheMentionsThatThePageShows(Example example) throws IOException {
    Path file = Files.writeString(wenmai.folder().resolve("one.txt"), example.sentence() + "\n");
    Run run = wenmai.run("--lexicon", DEFI, "extract", file.toString());
    assertThat(run.code()).isEqualTo(example.mentions().isEmpty() ? 1 : 0);
    assertThat(run.jsonLines())
        .extracting(row -> row.get("surface").asText() + " " + row.get("concept").asText())
        .containsExactlyElementsOf(example.mentions());
  }

  @Test
  void theSnippetsAreLexicons() throws IOException {
    Files.writeString(wenmai.folder().resolve("note.txt"), "闪电贷不需要抵押。\n");
    List<MatchResult> snippets = YAML.matcher(page).results().toList();
    assertThat(snippets).hasSize(2);
    for (MatchResult snippet : snippets) {
      Files.writeString(wenmai.folder().resolve("my.yaml"), snippet.group(1));
      Run run = wenmai.run("--quiet", "--lexicon", "my.yaml", "extract", "note.txt");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void itCountsAsManyEntriesAsThereAre() throws IOException {
    assertThat(page).contains("[defi.yaml](defi.yaml): seventeen entries");
    assertThat(Files.readAllLines(Path.of(DEFI)).stream().filter(line -> line.startsWith("- id:")))
        .hasSize(17);
  }

  @Test
  void theFaultsAreSaidAsThePageShowsThem() throws IOException {
    assertFault("- id: coin\n  kind: concept\n  prefLabel: {zh: 代币, en: token}\n", ":3:27: ");
    assertFault(
        "- id: amm\n  kind: concept\n  prefLabel: {en: AMM}\n  altLable: {zh: [自动做市商]}\n",
        ":4:3: ");
  }

  @Test
  void theExampleWorksThroughIndexAndSearchInBothLanguages() throws IOException {
    Path notes = Files.createDirectory(wenmai.folder().resolve("notes"));
    Files.writeString(notes.resolve("zh.md"), "# 做市\n\n流动性提供者要承担无常损失。\n");
    Files.writeString(notes.resolve("en.md"), "# Pools\n\nAn LP of that pool bears the loss.\n");
    wenmai.run("--lexicon", DEFI, "index", "notes").exits(0);
    Run run = wenmai.search("--lexicon", DEFI, "流动性提供者");
    assertThat(run.sources()).containsExactlyInAnyOrder("zh.md", "en.md");
    for (JsonNode hit : run.hits()) {
      assertThat(Run.texts(hit.get("concepts"))).contains("liquidity-provider");
    }
  }

  private static void assertFault(String yaml, String place) throws IOException {
    Path file = Files.writeString(wenmai.folder().resolve("my.yaml"), yaml);
    Run run = wenmai.run("--lexicon", "my.yaml", "extract", "note.txt");
    run.fails(2, file + place);
    assertThat(page).contains(run.err().replace(wenmai.folder() + "/", ""));
  }

  private static Stream<Example> sentences() throws IOException {
    String table = Files.readString(PAGE);
    table = table.substring(table.indexOf("|---|---|\n") + 10);
    return ROW.matcher(table)
        .results()
        .map(
            row ->
                new Example(
                    row.group(1),
                    row.group(2) == null ? List.of() : List.of(row.group(2).split(", "))));
  }
}
