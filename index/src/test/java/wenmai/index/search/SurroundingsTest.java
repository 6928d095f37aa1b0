package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Scoring;
import wenmai.index.Shelf;

/** Words in the passages around count a little, those farther off or of other documents do not. */
class SurroundingsTest {
  private static final String QUESTION = "奖励的训练数据是什么？";
  private static final String WANTED = "训练数据很少";
  private static final String TOPIC = "奖励";
  private static final int EVERYTHING = 1000;

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void openShelf() throws IOException {
    shelf = new Shelf(folder);
  }

  /** Of two passages with the same text in one document, the one near the topic comes first. */
  @Test
  void onlyNearPassagesCount() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int distance = 1; distance <= Scoring.PASSAGES_AROUND; distance++) {
      for (int side : new int[] {-1, 1}) {
        int topic = 20 + random.nextInt(10);
        int far = Scoring.PASSAGES_AROUND + 1 + random.nextInt(5);
        String[] lines = new String[50];
        for (int i = 0; i < lines.length; i++) {
          // No two of these texts are nearly the same.
          String own = (side > 0 ? "东" : "西") + "甲乙丙丁戊己庚辛".charAt(distance);
          lines[i] = own + "其他" + own + i;
        }
        lines[topic] = TOPIC;
        lines[topic + side * distance] = WANTED + "近";
        lines[topic + (random.nextBoolean() ? far : -far)] = WANTED + "远";
        shelf.write("a" + distance + side + ".txt", lines);
      }
    }
    shelf.update();
    Map<String, List<String>> texts =
        search(EVERYTHING, 1).stream()
            .filter(hit -> hit.text().startsWith(WANTED))
            .collect(
                Collectors.groupingBy(
                    hit -> hit.document().id(),
                    Collectors.mapping(
                        hit -> hit.text().substring(WANTED.length()), Collectors.toList())));
    assertThat(texts).hasSize(2 * Scoring.PASSAGES_AROUND);
    assertThat(texts.values()).allMatch(List.of("近", "远")::equals);
  }

  @Test
  void otherDocumentsAndReplacedCopiesDoNotCount() throws IOException {
    for (int round = 0; round < 2; round++) {
      shelf.write("a.txt", "甲", "无关" + round, TOPIC);
      shelf.write("b.txt", WANTED, "无关");
      shelf.write("c.txt", round == 0 ? TOPIC : WANTED, "无关二");
      shelf.update();
    }
    List<Float> scores =
        search(EVERYTHING, 1).stream()
            .filter(hit -> hit.text().equals(WANTED))
            .map(Hit::score)
            .toList();
    assertThat(scores).hasSize(2);
    assertThat(scores.get(0)).isEqualTo(scores.get(1));
  }

  /** Pages show the ranking in pieces, and no score rises on the way down. */
  @Test
  void pagesGoOnBehindTheLifted() throws IOException {
    String[] lines =
        IntStream.range(0, 3 * Scoring.LIFTED_PASSAGES)
            .mapToObj(i -> i % 7 == 3 ? TOPIC : WANTED + i)
            .toArray(String[]::new);
    shelf.write("a.txt", lines);
    shelf.update();
    List<Hit> hits = search(EVERYTHING, 1);
    assertThat(hits).hasSizeGreaterThan(Scoring.LIFTED_PASSAGES);
    for (int i = 1; i < hits.size(); i++) {
      assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
    }
    for (int page = 1; page <= hits.size() / 7; page++) {
      for (Hit hit : search(7, page)) {
        assertThat(hit.text()).isEqualTo(hits.get(hit.rank() - 1).text());
      }
    }
  }

  private List<Hit> search(int size, int page) throws IOException {
    SearchRequest request =
        new SearchRequest(QUESTION, Filters.NONE, size, page, false, false, true, 0, false, false);
    return shelf.search(request).hits();
  }
}
