package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchJsonTest {
  private static final String[] HIT = {
    "rank",
    "score",
    "document",
    "passage",
    "text",
    "highlights",
    "concepts",
    "models",
    "papers",
    "alike"
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
  void theFieldsAreTheContractsInItsOrder() {
    JsonNode result = wenmai.search("注意力机制", "--facets").json();
    assertThat(Run.names(result))
        .containsExactly("query", "relaxed", "total", "took_ms", "hits", "facets", "suggestion");
    assertThat(Run.names(result.get("facets")))
        .containsExactly("concept", "model", "language", "type", "year");
    assertThat(Run.names(result.at("/facets/language/0"))).containsExactly("value", "count");
    JsonNode hit = result.at("/hits/0");
    assertThat(Run.names(hit)).containsExactly(HIT);
    assertThat(Run.names(hit.get("document")))
        .containsExactly(
            "id",
            "title",
            "source",
            "media_type",
            "language",
            "published",
            "sha256",
            "indexed_at",
            "stale");
    assertThat(Run.names(hit.get("passage")))
        .containsExactly("start", "end", "heading", "page", "line");
    assertThat(Run.names(hit.at("/highlights/0")))
        .containsExactly("start", "end", "text", "concept");
  }

  @Test
  void facetsAreLeftOutUnlessAskedFor() {
    assertThat(Run.names(wenmai.search("GPT-3").json()))
        .containsExactly("query", "relaxed", "total", "took_ms", "hits", "suggestion");
  }

  @Test
  void jsonLinesAreTheSameHits() {
    List<JsonNode> hits = wenmai.search("注意力机制").hits();
    List<JsonNode> lines = wenmai.run("search", "注意力机制", "-o", "jsonl").exits(0).jsonLines();
    assertThat(lines).isEqualTo(hits).isNotEmpty();
    assertThat(Run.names(lines.getFirst())).containsExactly(HIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"注意力机制", "\"注意力機制\"", "GPT-3", "𠮷野家", "softmax", "sentence", "奖励模型 score"})
  void everyOffsetIsACodePointOfTheText(String query) {
    for (JsonNode hit : wenmai.search(query).hits()) {
      Points text = Points.of(wenmai.text(hit.at("/document/id").asText()));
      JsonNode passage = hit.get("passage");
      assertThat(hit.get("text").asText())
          .isEqualTo(text.between(passage.get("start"), passage.get("end")));
      int before = passage.get("start").asInt();
      assertThat(hit.get("highlights")).isNotEmpty();
      for (JsonNode lit : hit.get("highlights")) {
        assertThat(lit.get("text").asText())
            .isEqualTo(text.between(lit.get("start"), lit.get("end")));
        assertThat(lit.get("start").asInt()).isGreaterThanOrEqualTo(before);
        before = lit.get("end").asInt();
      }
      assertThat(before).isLessThanOrEqualTo(passage.get("end").asInt());
    }
  }

  @Test
  void theLineOfAPassageIsTheSourcesOwn() {
    for (JsonNode hit : wenmai.search("\"注意力机制\"", "--in", "notes/attention.zh.md").hits()) {
      String first = hit.get("text").asText().lines().findFirst().orElseThrow().strip();
      String line = Notes.line(Notes.ATTENTION, hit.at("/passage/line").asInt());
      assertThat(line).contains(first);
    }
  }

  @Test
  void contextWidensTheTextAndKeepsTheOffsetsTrue() {
    JsonNode plain = wenmai.search("\"𠮷野家\"").hits().getFirst();
    JsonNode wide = wenmai.search("\"𠮷野家\"", "--context", "40").hits().getFirst();
    assertThat(wide.get("text").asText()).contains(plain.get("text").asText());
    assertThat(wide.at("/passage/end").asInt()).isGreaterThan(plain.at("/passage/end").asInt());
    assertThat(wide.get("highlights")).isEqualTo(plain.get("highlights"));
    Points text = Points.of(wenmai.text(wide.at("/document/id").asText()));
    assertThat(wide.get("text").asText())
        .isEqualTo(text.between(wide.at("/passage/start"), wide.at("/passage/end")));
  }

  @Test
  void aQueryThatMatchesNothingWholeIsRelaxedAndSaysSo() {
    assertThat(wenmai.search("注意力机制").json().get("relaxed").isNull()).isTrue();
    assertThat(wenmai.search("生僻字 BERT softmax").json().get("relaxed").asText())
        .isIn("most", "any");
    Run lines = wenmai.run("search", "生僻字 BERT softmax", "-o", "jsonl").exits(0);
    assertThat(lines.err()).startsWith("wenmai: no passage has all of the words; these have ");
    Run text = wenmai.run("search", "生僻字 BERT softmax").exits(0);
    assertThat(text.err()).startsWith("wenmai: no passage has all of the words; these have ");
    assertThat(wenmai.run("--quiet", "search", "生僻字 BERT softmax").exits(0).err()).isEmpty();
  }

  @Test
  void whatIsNotThereIsAnEmptyResultWithCodeOne() {
    JsonNode result = wenmai.run("search", "\"zyzzyva\"", "-o", "json").exits(1).json();
    assertThat(result.get("total").asInt()).isZero();
    assertThat(result.get("hits")).isEmpty();
    assertThat(result.get("relaxed").isNull()).isTrue();
    Run text = wenmai.run("search", "\"zyzzyva\"").exits(1);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).isEqualTo("wenmai: nothing found\n");
  }
}
