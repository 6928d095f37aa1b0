package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A page whose source ends its lines anywhere, also within words, names and tags. */
@TestInstance(Lifecycle.PER_CLASS)
class WrappedPageTest {
  private static final String PAGE =
      """
      <html><head><title>奖励</title></head><body>
      <h1>奖励
      模型</h1>
      <p>先用人类的偏好训练奖
          励模型，再用近端策略
      <!-- of three
      lines -->
      优化去调整语言模型的参数。</p>
      <ul><li>The reward
      model was trained with Instruct<b
        class="x"
        id="y">GPT</b> and GPT
      3 in mind.</li></ul>
      <table><tr>
        <td>名称</td>
        <td>近端策略

          优化</td>
      </tr></table></body></html>
      """;

  private Program wenmai;

  @BeforeAll
  void index(@TempDir Path folder) throws IOException {
    wenmai = new Program(folder);
    Files.writeString(folder.resolve("page.html"), PAGE);
    wenmai.run("index", "page.html").exits(0);
  }

  @Test
  void aPhraseIsFoundOverTheEndOfALine() {
    assertThat(lit("\"训练奖励模型\"")).contains("训练奖\n励模型");
    assertThat(lit("\"近端策略优化去调整\"")).contains("近端策略\n优化去调整");
    assertThat(lit("\"reward model was\"")).contains("reward\nmodel was");
    assertThat(lit("\"InstructGPT and GPT-3\"")).contains("InstructGPT and GPT\n3");
  }

  @Test
  void aNameOverTheEndOfALineHasTheLineOnWhichItBegins() {
    assertThat(mentions("reward-model")).containsExactly("2 奖励模型", "4 奖\n励模型", "9 reward\nmodel");
    assertThat(mentions("instructgpt")).containsExactly("10 InstructGPT");
    assertThat(mentions("gpt-3")).containsExactly("12 GPT\n3");
    assertThat(mentions("ppo"))
        .as("more than a line goes by within it")
        .containsExactly("5 近端策略\n优化", "16 近端策略优化");
  }

  @Test
  void anAnnotationHasAllLinesOfItsName() {
    assertThat(wenmai.run("extract", "-o", "w3c", "--concept", "ppo").out())
        .contains("\"line=4,8\"", "\"line=15,18\"");
  }

  private List<String> lit(String query) {
    JsonNode hits =
        wenmai.run("search", "-o", "json", "--no-expand", query).exits(0).json().get("hits");
    return stream(hits)
        .flatMap(hit -> stream(hit.get("highlights")))
        .map(highlight -> highlight.get("text").asText())
        .toList();
  }

  private List<String> mentions(String concept) {
    return wenmai.run("extract", "--concept", concept, "--model", concept).jsonLines().stream()
        .map(row -> row.get("line").asInt() + " " + row.get("surface").asText())
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
