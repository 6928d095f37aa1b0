package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near duplicates are shown once, named with their hit, and never out of reach. */
class AlikeHitsTest {
  private static final String TIDES =
      """
      # 潮汐与模型

      港口的老人说，看潮水就像看一只大钟，它每天都走，却总比太阳慢上一些。

      后来有人把几十年的水位写进表里，用奖励模型给每一种预报打分，谁的误差小，谁就留下来。

      如今浮标替人记数，语言模型替人写摘要，但开船以前，渔夫还是先到堤上站一站。
      """;

  private static final String OTHER =
      """
      # 打分的人

      在另一个故事里，奖励模型只是一张纸条，上面写着今天谁做的饭更好吃，谁就少洗一次碗。
      """;

  @TempDir private Path folder;
  private Program wenmai;

  @BeforeEach
  void writeTheTwins() throws IOException {
    wenmai = new Program(folder);
    write("a/tides.md", TIDES, "UTF-8");
    write("b/tides.txt", TIDES, "GB18030");
    write("c/tides.html", page(TIDES), "UTF-8");
    write("d/other.md", OTHER, "UTF-8");
    wenmai.run("index", "a", "b", "c", "d").exits(0);
  }

  @Test
  void twinsAreOneHitThatNamesThem() {
    JsonNode result = wenmai.search("奖励模型", "--facets").json();
    assertThat(result.get("total").asInt()).isEqualTo(4);
    assertThat(result.get("hits")).hasSize(2);
    List<Integer> alike = new ArrayList<>();
    result.get("hits").forEach(hit -> alike.add(hit.get("alike").size()));
    assertThat(alike).containsExactlyInAnyOrder(2, 0);
    for (JsonNode hit : result.get("hits")) {
      for (JsonNode twin : hit.get("alike")) {
        assertThat(Run.names(twin)).containsExactly("id", "source", "resemblance");
        assertThat(twin.get("id")).isNotEqualTo(hit.at("/document/id"));
        assertThat(twin.get("source").asText()).contains("/tides.");
        assertThat(twin.get("resemblance").asDouble()).isBetween(.7, 1.0);
      }
    }
    int counted = 0;
    for (JsonNode value : result.at("/facets/type")) {
      counted += value.get("count").asInt();
    }
    assertThat(counted).isEqualTo(4);
  }

  @Test
  void textSaysHowManyAndWhich() {
    String out = wenmai.columns(100).run("search", "奖励模型").exits(0).out();
    assertThat(out)
        .containsPattern("\n    and 2 more like it: [abc]/tides[.a-z]+, [abc]/tides[.a-z]+\n")
        .contains("\n4 passages, 1 to 2 shown, the others are like these\n");
    assertThat(wenmai.run("search", "奖励模型", "--explain").exits(0).out())
        .containsPattern(
            "\n    and 2 more like it:\n        [abc]/tides[.a-z]+  [0-9]+ % the same\n");
  }

  @Test
  void aFilterReachesEachTwin() {
    for (String one : List.of("a/tides.md", "b/tides.txt", "c/tides.html")) {
      JsonNode result = wenmai.search("奖励模型", "--in", one).json();
      assertThat(result.get("total").asInt()).isEqualTo(1);
      assertThat(result.at("/hits/0/document/source").asText()).endsWith(one);
      assertThat(result.at("/hits/0/alike")).isEmpty();
    }
    JsonNode html = wenmai.search("奖励模型", "--type", "html").json();
    assertThat(html.at("/hits/0/document/source").asText()).endsWith("c/tides.html");
    assertThat(html.get("hits")).hasSize(1);
  }

  @Test
  void byDocumentAndByDateTwinsAreOneHitAsWell() {
    for (String[] way : new String[][] {{"--by", "document"}, {"--sort", "date"}}) {
      JsonNode result = wenmai.search("奖励模型", way[0], way[1]).json();
      assertThat(result.get("total").asInt()).isEqualTo(4);
      assertThat(result.get("hits")).hasSize(2);
    }
  }

  @Test
  void pagesHoldEachHitOnceAndNoneIsMissing() {
    Set<String> named = new HashSet<>();
    for (int page = 1; page <= 2; page++) {
      JsonNode result = wenmai.search("奖励模型", "-n", "1", "--page", "" + page).json();
      assertThat(result.get("hits")).hasSize(1);
      JsonNode hit = result.at("/hits/0");
      assertThat(hit.get("rank").asInt()).isEqualTo(page);
      assertThat(named.add(hit.at("/document/source").asText())).isTrue();
      hit.get("alike").forEach(twin -> assertThat(named.add(twin.get("source").asText())).isTrue());
    }
    assertThat(named).hasSize(4);
    assertThat(wenmai.run("search", "奖励模型", "-n", "1").exits(0).out())
        .contains("4 passages, 1 to 1 shown (--page 2 for more)\n");
    assertThat(wenmai.run("search", "奖励模型", "-n", "1", "--page", "3").exits(0).out())
        .contains("4 passages, none on page 3\n");
  }

  /** What one twin alone says is a hit of its own. */
  @Test
  void anotherPassageOfATwinIsShown() throws IOException {
    String more = "\n## 账本\n\n末了还有一件小事：奖励模型的账本后来被人卖掉，价钱没有写明。\n";
    write("a/tides.md", TIDES + more, "UTF-8");
    wenmai.run("index").exits(0);
    assertThat(wenmai.run("status").exits(0).out()).contains("alike      3 documents in 1 group");
    JsonNode asked = wenmai.search("\"账本后来被人卖掉\"").json();
    assertThat(asked.get("total").asInt()).isEqualTo(1);
    assertThat(asked.at("/hits/0/document/source").asText()).endsWith("a/tides.md");
    List<JsonNode> hits = wenmai.search("奖励模型").hits();
    assertThat(hits).hasSize(3);
    assertThat(hits).filteredOn(hit -> hit.get("text").asText().contains("价钱")).hasSize(1);
  }

  @Test
  void showAndStatusNameThem() {
    assertThat(wenmai.run("show", "a/tides.md").exits(0).out())
        .containsPattern("\nalike       b/tides.txt  [0-9]+ % the same\n")
        .containsPattern("\nalike       c/tides.html  [0-9]+ % the same\n");
    assertThat(wenmai.run("show", "a/tides.md", "-o", "json").exits(0).json().get("alike"))
        .hasSize(2);
    assertThat(wenmai.run("show", "d/other.md").exits(0).out()).doesNotContain("alike");
    assertThat(wenmai.run("status").exits(0).out())
        .contains("\nalike      3 documents in 1 group of near duplicates\n");
    JsonNode status = wenmai.run("status", "-o", "json").exits(0).json();
    assertThat(status.get("alike_documents").asInt()).isEqualTo(3);
    assertThat(status.get("alike_groups").asInt()).isEqualTo(1);
  }

  /** The same bytes under the same ending are one document, and no near duplicate of itself. */
  @Test
  void theSameBytesAreOneDocumentWithTwoSources() throws IOException {
    write("d/copy.md", OTHER, "UTF-8");
    wenmai.run("index").exits(0);
    JsonNode shown = wenmai.run("show", "d/copy.md", "-o", "json").exits(0).json();
    assertThat(shown.get("sources")).hasSize(2);
    assertThat(shown.get("alike")).isEmpty();
    assertThat(wenmai.search("少洗一次碗").json().get("total").asInt()).isEqualTo(1);
    assertThat(wenmai.run("status").exits(0).out()).contains("documents  4 from 5 sources\n");
    write("d/copy.txt", OTHER, "UTF-8");
    wenmai.run("index").exits(0);
    JsonNode again = wenmai.search("少洗一次碗").json();
    assertThat(again.get("total").asInt()).isEqualTo(2);
    assertThat(again.at("/hits/0/alike")).hasSize(1);
  }

  @Test
  void whatIsGroupedFollowsTheTextsWhateverTheOrderOfTheirComing() throws IOException {
    Files.delete(wenmai.folder().resolve("a/tides.md"));
    wenmai.run("index").exits(0);
    assertThat(wenmai.search("奖励模型").json().get("total").asInt()).isEqualTo(3);
    assertThat(wenmai.run("status").exits(0).out()).contains("alike      2 documents in 1 group");
    write("c/tides.html", page(OTHER + "\n\n这一页换了内容。"), "UTF-8");
    wenmai.run("index").exits(0);
    write("a/tides.md", TIDES.replace("老人", "老漁夫"), "UTF-8");
    wenmai.run("index").exits(0);
    Program fresh = new Program(folder).with("WENMAI_INDEX", folder.resolve("fresh").toString());
    fresh.run("index", "a", "b", "c", "d").exits(0);
    SameIndex.check(wenmai, fresh, "after changes");
    assertThat(wenmai.run("status").exits(0).out()).contains("alike      ");
  }

  private void write(String name, String text, String encoding) throws IOException {
    Path file = wenmai.folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(Charset.forName(encoding)));
  }

  private static String page(String markdown) {
    return "<!DOCTYPE html><meta charset=utf-8><title>潮汐</title><article><p>"
        + markdown.replace("# ", "").replace("\n\n", "</p><p>")
        + "</p></article>";
  }
}
