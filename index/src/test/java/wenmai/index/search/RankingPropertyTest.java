package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.index.Shelf;

/** Skipping what cannot come first gives what scoring every passage gives. */
class RankingPropertyTest {
  private static final String[] WORDS =
      "模型 注意力 训练 数据 语言 GPT-3 奖励 attention model the of data learning".split(" ");

  private static final int TEXTS = 70;

  /** The later runs are small, so that their segments stay apart. */
  private static final Set<Integer> RUNS_END = Set.of(55, 62, TEXTS - 1);

  private static final int EVERYTHING = 10_000;

  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void fillShelf() throws IOException {
    shelf = new Shelf(folder);
    Random random = new Random(77);
    for (int i = 0; i < TEXTS; i++) {
      String[] lines = new String[2 + random.nextInt(30)];
      lines[0] = "text " + i + " 2020-01-0" + (1 + i % 9);
      for (int line = 1; line < lines.length; line++) {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(25); left > 0; left--) {
          double skewed = random.nextDouble() * random.nextDouble();
          text.append(WORDS[(int) (skewed * WORDS.length)]).append(' ');
        }
        lines[line] = text.toString();
      }
      shelf.write("t" + i + ".txt", lines);
      if (RUNS_END.contains(i)) {
        assertThat(shelf.update().failures()).isEmpty();
      }
    }
    assertThat(shelf.segments()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "模型",
        "模型 注意力",
        "the model",
        "模型 注意力 训练 数据 语言 GPT-3",
        "什么 attention 训练",
        "模型 -注意力",
        "模型 OR 数据",
        "\"模型 模型\" 注意力",
        "mod*",
        "模型 title:text"
      })
  void theFirstAreTheFirstOfAll(String query) throws IOException {
    for (boolean byDocument : List.of(false, true)) {
      SearchResult all = search(query, EVERYTHING, byDocument);
      assertThat(all.hits()).hasSize(all.total());
      for (int size : new int[] {1, 3, 10, 40}) {
        SearchResult first = search(query, size, byDocument);
        int there = Math.min(size, all.total());
        assertThat(first.total()).isEqualTo(all.total());
        assertThat(first.hits()).hasSize(there);
        for (int i = 0; i < there; i++) {
          Hit found = first.hits().get(i);
          assertThat(found.score()).isEqualTo(all.hits().get(i).score());
          assertThat(found.text()).isEqualTo(all.hits().get(i).text());
          assertThat(found.document().id()).isEqualTo(all.hits().get(i).document().id());
        }
      }
    }
  }

  private static SearchResult search(String query, int size, boolean byDocument)
      throws IOException {
    return shelf.search(
        new SearchRequest(query, Filters.NONE, size, 1, false, byDocument, true, 0, false, false));
  }
}
