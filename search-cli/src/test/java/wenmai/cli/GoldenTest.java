package wenmai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Ranking and layout over the shipped corpus, as files that a reviewer reads. */
class GoldenTest {
  private static final String[] QUERIES = {
    "奖励模型",
    "reward model",
    "注意力机制为什么有效",
    "GPT-3 few-shot learning",
    "思维链 提示",
    "\"涌现能力\"",
    "scaling laws for language models",
    "词向量 -GloVe",
    "title:PaLM",
    "語言模型 參數",
  };

  private final Program wenmai = Shipped.program();

  @Test
  void rankingStaysAsItIs() throws IOException {
    StringBuilder ranking = new StringBuilder();
    for (String query : QUERIES) {
      JsonNode result = wenmai.run("search", query, "-o", "json").exits(0).json();
      ranking.append("# ").append(query);
      if (!result.get("relaxed").isNull()) {
        ranking.append(" (").append(result.get("relaxed").asText()).append(')');
      }
      ranking.append('\n');
      for (JsonNode hit : result.get("hits")) {
        ranking
            .append(Run.name(hit.at("/document/source").asText()))
            .append(" | ")
            .append(hit.at("/passage/heading").path(hit.at("/passage/heading").size() - 1).asText())
            .append('\n');
      }
      ranking.append('\n');
    }
    Golden.check("ranking.txt", ranking.toString());
  }

  @Test
  void textStaysAsItIs() throws IOException {
    Golden.check("search.txt", wenmai.columns(80).run("search", "奖励模型", "-n", "3").exits(0).out());
    Golden.check(
        "search-colour.txt",
        wenmai.run("--color", "always", "search", "reward model", "-n", "2").exits(0).out());
  }
}
