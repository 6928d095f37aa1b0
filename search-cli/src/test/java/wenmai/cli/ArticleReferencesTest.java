package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The references of the article that {@code -Dwenmai.shared=DIR} has as article/article.txt. */
class ArticleReferencesTest {
  @Test
  void fourReferencesAndFortyOneEarlierWorksUnderTheirHeadings(@TempDir Path folder)
      throws IOException {
    String shared = System.getProperty("wenmai.shared");
    Assumptions.assumeTrue(shared != null, "give -Dwenmai.shared=DIR");
    Path article = Path.of(shared, "article", "article.txt");
    Program wenmai = new Program(folder);
    wenmai.run("index", article.toString()).exits(0);

    Map<String, List<JsonNode>> sections = new LinkedHashMap<>();
    for (JsonNode row : wenmai.run("refs", "-o", "json").exits(0).json()) {
      String section = row.get("section").asText().replaceAll("[【】]", "");
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(row);
    }
    List<String> lines = Files.readAllLines(article);
    sections.forEach(
        (section, rows) -> {
          for (JsonNode row : rows) {
            for (JsonNode line : row.get("line")) {
              assertThat(lines.get(line.asInt() - 1)).isEqualTo(row.get("target").asText());
            }
          }
        });
    List<JsonNode> references = sections.remove("参考资料");
    assertThat(references).extracting(row -> row.get("line").size()).containsExactly(1, 2, 1, 1);
    assertThat(sections.keySet())
        .containsExactly("Crypto Game", "DeFi", "NFT", "tokenomics", "web3", "infra", "AI", "meme");
    assertThat(sections.values().stream().mapToInt(List::size).sum()).isEqualTo(41);
  }
}
