package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the forms for other programs hold. */
class ExtractFormsTest {
  /** Terms of the context http://www.w3.org/ns/anno.jsonld that an annotation here may use. */
  private static final Set<String> ANNOTATION_KEYS =
      Set.of(
          "@context",
          "id",
          "type",
          "motivation",
          "body",
          "target",
          "source",
          "selector",
          "purpose",
          "format",
          "language",
          "value",
          "start",
          "end",
          "exact",
          "prefix",
          "suffix",
          "conformsTo",
          "refinedBy");

  private static final Set<String> ANNOTATION_TYPES =
      Set.of(
          "Annotation",
          "TextualBody",
          "SpecificResource",
          "TextPositionSelector",
          "TextQuoteSelector",
          "FragmentSelector");

  private static final Set<String> MOTIVATIONS =
      Set.of("tagging", "identifying", "classifying", "linking");

  /**
   * Names that go over a line end, begin like formulas, or stand behind characters of two units.
   */
  private static final String EDGES =
      """
      # Edges

      =GPT-3, "the model" 😀 of in-context
      learning; large
          language model 𠮷 大语言
      模型。

      - @GPT-3 writes	tabs
      - +注意力机制, \\n is no line end

      'GPT-3' is quoted.
      """;

  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder()).write("edges.en.md", EDGES);
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void bratReadsEveryAnnotationBack() throws IOException {
    Path brat = brat("brat");
    List<JsonNode> rows = rows();
    List<String> read = new ArrayList<>();
    boolean broken = false;
    for (String line : sources(brat)) {
      String[] columns = line.split("\t", -1);
      assertThat(brat.resolve(columns[0] + ".txt")).hasContent(wenmai.text(columns[1]));
      for (BratReader.Mention mention : BratReader.read(brat, columns[0])) {
        read.add(columns[2] + " " + mention.start() + " " + mention.end() + " " + mention.note());
        broken |= mention.fragments() > 1;
        assertThat(mention.type()).isIn("concept", "model", "paper");
      }
    }
    assertThat(read)
        .isEqualTo(
            rows.stream()
                .map(
                    row ->
                        "%s %s %s %s"
                            .formatted(
                                row.get("source").asText(),
                                row.get("start"),
                                row.get("end"),
                                row.get("concept").asText()))
                .toList());
    assertThat(broken).as("a mention over a line end").isTrue();
    assertThat(Files.readString(brat.resolve("annotation.conf")))
        .contains("[entities]\nconcept\nmodel\npaper\n")
        .contains("[relations]", "[events]", "[attributes]");
  }

  @Test
  void bratFilesOfSourcesWithOneNameKeepApart() throws IOException {
    Notes twins = new Notes(wenmai.folder().resolve("twins"));
    twins.write("a/笔记 1.md", "大语言模型与 GPT-3");
    twins.write("b/笔记 1.md", "注意力机制");
    twins.write("c/笔记_1.MD", "什么也没有");
    wenmai.run("extract", "twins", "-o", "brat", "--out", "twin").exits(0);
    Path brat = wenmai.folder().resolve("twin");
    assertThat(names(brat))
        .containsExactlyInAnyOrder(
            "annotation.conf",
            "visual.conf",
            "sources.tsv",
            "笔记_1.md.txt",
            "笔记_1.md.ann",
            "笔记_1.md-2.txt",
            "笔记_1.md-2.ann",
            "笔记_1.MD-3.txt",
            "笔记_1.MD-3.ann");
    assertThat(Files.readString(brat.resolve("笔记_1.md-2.txt"))).isEqualTo("注意力机制");
    assertThat(brat.resolve("笔记_1.MD-3.ann")).isEmptyFile();
  }

  @Test
  void webAnnotationsUseOnlyTheContextsWordsAndPointAtTheRows() {
    List<JsonNode> rows = rows();
    List<JsonNode> annotations = wenmai.run("extract", "notes", "-o", "w3c").exits(0).jsonLines();
    assertThat(annotations).hasSameSizeAs(rows);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      JsonNode annotation = annotations.get(i);
      JsonNode row = rows.get(i);
      requireWords(annotation);
      assertThat(ids.add(annotation.get("id").asText())).isTrue();
      assertThat(annotation.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
      assertThat(annotation.get("body").get(0).get("value")).isEqualTo(row.get("concept"));
      JsonNode target = annotation.get("target");
      assertThat(target.get("source").asText())
          .isEqualTo(Path.of(row.get("source").asText()).toUri().toString());
      JsonNode position = target.get("selector").get(0);
      JsonNode quote = target.get("selector").get(1);
      assertThat(position.get("start")).isEqualTo(row.get("start"));
      assertThat(position.get("end")).isEqualTo(row.get("end"));
      Points text = Points.of(wenmai.text(row.get("document").asText()));
      String prefix = quote.get("prefix").asText();
      String suffix = quote.get("suffix").asText();
      assertThat(quote.get("exact")).isEqualTo(row.get("surface"));
      assertThat(text.between(0, row.get("start").asInt())).endsWith(prefix);
      assertThat(text.between(row.get("end").asInt(), text.length())).startsWith(suffix);
      boolean hasLine = !row.get("line").isNull();
      assertThat(target.get("selector").size()).isEqualTo(hasLine ? 3 : 2);
      if (hasLine) {
        assertThat(target.get("selector").get(2).get("value").asText())
            .startsWith("line=" + (row.get("line").asInt() - 1) + ",");
      }
    }
    assertThat(wenmai.run("extract", "notes", "-o", "w3c").out())
        .as("the same ids each time")
        .contains(ids);
  }

  @Test
  void noCellOfACsvTableBeginsLikeAFormula() throws IOException {
    String table = wenmai.run("extract", "notes", "-o", "csv").exits(0).out();
    List<JsonNode> rows = rows();
    CSVFormat headed = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
    int marked = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(table), headed)) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSameSizeAs(rows);
      for (int i = 0; i < records.size(); i++) {
        for (String column : List.of("source", "surface", "alias", "sentence")) {
          String cell = records.get(i).get(column);
          assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r\\n＝＋－＠]");
          marked += cell.startsWith("'") ? 1 : 0;
          assertThat(cell.startsWith("'") ? cell.substring(1) : cell)
              .isEqualTo(rows.get(i).get(column).asText());
        }
      }
    }
    assertThat(marked).as("cells behind an apostrophe").isGreaterThan(3);
  }

  @Test
  void aRowOfATsvTableIsOneLine() {
    String table = wenmai.run("extract", "notes", "-o", "tsv").exits(0).out();
    assertThat(table.lines()).hasSize(rows().size() + 1);
    assertThat(table.lines()).allMatch(line -> line.split("\t", -1).length == 14);
    assertThat(table).contains("in-context\\nlearning", "\\\\n is no line end");
  }

  @Test
  void countsAreInEveryRowForm() {
    int rows = wenmai.run("extract", "notes", "--counts").exits(0).jsonLines().size();
    for (String form : List.of("csv", "tsv")) {
      String table = wenmai.run("extract", "notes", "--counts", "-o", form).exits(0).out();
      assertThat(table.lines()).hasSize(rows + 1);
    }
  }

  private static void requireWords(JsonNode node) {
    if (node.isObject()) {
      assertThat(ANNOTATION_KEYS).containsAll(Run.names(node));
      if (node.has("type")) {
        assertThat(node.get("type").asText()).isIn(ANNOTATION_TYPES);
      }
      for (String motive : List.of("motivation", "purpose")) {
        if (node.has(motive)) {
          assertThat(node.get(motive).asText()).isIn(MOTIVATIONS);
        }
      }
    }
    node.forEach(ExtractFormsTest::requireWords);
  }

  private static List<JsonNode> rows() {
    return wenmai.run("extract", "notes").exits(0).jsonLines();
  }

  private static Path brat(String name) {
    wenmai.run("extract", "notes", "-o", "brat", "--out", name).exits(0);
    return wenmai.folder().resolve(name);
  }

  private static List<String> sources(Path brat) throws IOException {
    List<String> lines = Files.readAllLines(brat.resolve("sources.tsv"), StandardCharsets.UTF_8);
    assertThat(lines.getFirst()).isEqualTo("file\tdocument\tsource");
    return lines.subList(1, lines.size());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
