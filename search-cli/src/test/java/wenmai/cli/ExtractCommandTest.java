package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String[] COLUMNS = {
    "document",
    "source",
    "start",
    "end",
    "surface",
    "concept",
    "kind",
    "level",
    "alias",
    "heading",
    "page",
    "line",
    "sentence",
    "lexicon"
  };

  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void aRowHasTheContractsColumnsInOrder() {
    for (JsonNode row : rows("notes")) {
      assertThat(Run.names(row)).containsExactly(COLUMNS);
      assertThat(row.get("kind").asText()).isIn("concept", "model", "paper");
      assertThat(row.get("level").asInt()).isIn(0, 1);
    }
  }

  @Test
  void noIndexIsNeededForSourcesAndNoneIsMade(@TempDir Path other) {
    Program fresh = new Program(other);
    Notes.in(fresh.folder());
    assertThat(fresh.run("extract", "notes").exits(0).jsonLines()).isNotEmpty();
    assertThat(fresh.index()).doesNotExist();
  }

  @Test
  void surfacesStandAtTheirOffsetsInTheTextThatShowPrints() {
    List<JsonNode> rows = rows("notes");
    assertThat(rows).extracting(row -> row.get("surface").asText()).contains("注意力機制", "注意力机制");
    for (JsonNode row : rows) {
      Points text = Points.of(wenmai.text(row.get("document").asText()));
      assertThat(row.get("surface").asText())
          .isEqualTo(text.between(row.get("start"), row.get("end")));
      assertThat(row.get("sentence").asText()).contains(row.get("surface").asText());
    }
  }

  @Test
  void surfacesStandOnTheirSourceLines() {
    int checked = 0;
    for (JsonNode row : rows("notes")) {
      String name = Run.name(row.get("source").asText());
      String source = name.endsWith(".md") ? Notes.ATTENTION : Notes.ENGLISH;
      if (name.endsWith(".html")) {
        continue;
      }
      String surface = row.get("surface").asText().lines().findFirst().orElseThrow();
      assertThat(Notes.line(source, row.get("line").asInt())).contains(surface);
      checked++;
    }
    assertThat(checked).isGreaterThan(8);
  }

  @Test
  void surfacesOfTheShippedTextStandOnTheirSourceLines() throws IOException {
    int checked = 0;
    for (JsonNode row : Shipped.program().run("extract").exits(0).jsonLines()) {
      Path source = Path.of(row.get("source").asText());
      if (source.toString().endsWith(".md")) {
        String line = Files.readAllLines(source).get(row.get("line").asInt() - 1);
        String surface = row.get("surface").asText().lines().findFirst().orElseThrow();
        assertThat(line.replaceAll("[*`]", "")).as(source.toString()).contains(surface);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(1000);
  }

  @Test
  void theWholeIndexGivesTheSameRowsAsItsSources() {
    List<JsonNode> all = wenmai.run("extract").exits(0).jsonLines();
    assertThat(all).isEqualTo(rows("notes")).isNotEmpty();
  }

  @Test
  void theShippedIndexGivesTheSameRowsAsItsSources() {
    Program shipped = Shipped.program();
    Run index = shipped.run("extract").exits(0);
    assertThat(shipped.run("extract", "corpus/documents").exits(0).out()).isEqualTo(index.out());
  }

  @Test
  void tablesComeBackAsTheRowsThatJsonGives() throws IOException {
    CSVFormat tabs = CSVFormat.TDF.builder().setQuote(null).setEscape('\\').get();
    for (CSVFormat format : List.of(CSVFormat.RFC4180, tabs)) {
      String form = format == tabs ? "tsv" : "csv";
      String table = wenmai.run("extract", "notes", "-o", form).exits(0).out();
      CSVFormat headed = format.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(new StringReader(table), headed)) {
        assertThat(parser.getHeaderNames()).containsExactly(COLUMNS);
        List<CSVRecord> records = parser.getRecords();
        List<JsonNode> rows = rows("notes");
        assertThat(records).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
          assertThat(records.get(i).toList()).as(form).isEqualTo(cells(rows.get(i)));
        }
      }
    }
  }

  @Test
  void filtersKeepOnlyTheNamedConceptsAndModels() {
    assertThat(rows("notes", "--concept", "attention-mechanism"))
        .isNotEmpty()
        .allMatch(row -> row.get("concept").asText().equals("attention-mechanism"));
    assertThat(rows("notes", "--model", "gpt-3", "--concept", "attention-mechanism"))
        .extracting(row -> row.get("concept").asText())
        .contains("gpt-3", "attention-mechanism");
    wenmai.run("extract", "notes", "--concept", "kl-divergence").exits(1);
  }

  @Test
  void countsAreTheSumsOfTheRows() {
    Map<List<String>, Integer> sums = new TreeMap<>(Comparator.comparing(String::valueOf));
    for (JsonNode row : rows("notes")) {
      sums.merge(key(row), 1, Integer::sum);
    }
    List<JsonNode> counts = rows("notes", "--counts");
    assertThat(counts).hasSameSizeAs(sums.keySet());
    for (JsonNode count : counts) {
      assertThat(Run.names(count))
          .containsExactly("document", "source", "concept", "kind", "count");
      assertThat(count.get("count").asInt()).isEqualTo(sums.get(key(count)));
    }
    assertThat(wenmai.run("extract", "notes", "--counts", "-o", "csv").exits(0).out())
        .startsWith("document,source,concept,kind,count\n");
  }

  @Test
  void outWritesTheFileAndPrintsNothing() throws IOException {
    String printed = wenmai.run("extract", "notes", "-o", "csv").exits(0).out();
    Run run = wenmai.run("extract", "notes", "-o", "csv", "--out", "rows.csv").exits(0);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(wenmai.folder().resolve("rows.csv"))).isEqualTo(printed);
  }

  @Test
  void whatFailsIsNamedAndTheRestIsPrinted() {
    Run run = wenmai.run("extract", "notes", "nowhere").exits(3);
    assertThat(run.err().lines())
        .hasSize(2)
        .startsWith("wenmai: " + wenmai.folder() + "/nowhere: unreadable: no such file or folder")
        .last()
        .asString()
        .matches("wenmai: [0-9]+ mentions of 3 documents, 1 failed, [0-9.]+ s");
    assertThat(run.out()).isEqualTo(wenmai.run("extract", "notes").exits(0).out());
  }

  @Test
  void whatCameOutGarbledIsSaid(@TempDir Path other) throws IOException {
    String garbled = "奖励模型给每个回答一个分数，策略再按分数优化。".repeat(9) + "\uFFFD\uFFFD";
    Files.writeString(other.resolve("a.md"), garbled);
    Run run = new Program(other).run("extract", "a.md").exits(0);
    assertThat(run.err()).contains("a.md: garbled: 2 of " + garbled.length() + " characters");
    assertThat(new Program(other).run("--quiet", "extract", "a.md").exits(0).err()).isEmpty();
  }

  private static List<JsonNode> rows(String... arguments) {
    List<String> all = new ArrayList<>(List.of("extract"));
    all.addAll(List.of(arguments));
    return wenmai.run(all.toArray(String[]::new)).exits(0).jsonLines();
  }

  private static List<String> key(JsonNode row) {
    return List.of(row.get("source").asText(), row.get("concept").asText());
  }

  private static List<String> cells(JsonNode row) {
    List<String> cells = new ArrayList<>();
    for (JsonNode value : row) {
      String text = value.isArray() ? String.join(" > ", Run.texts(value)) : value.asText();
      cells.add(value.isNull() ? "" : text);
    }
    return cells;
  }
}
