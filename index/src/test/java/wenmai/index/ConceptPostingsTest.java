package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptPostingsTest {
  private static final String[] LINES = {
    "GPT-3", "注意力机制", "GPT-3 用了注意力机制，又是 GPT 3", "nothing", "GPT-3 GPT-3", "attention mechanism"
  };

  @TempDir Path folder;

  @Test
  void countsAreThoseOfTheTextsThatAreLeft() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Shelf shelf = new Shelf(folder);
    Map<String, List<String>> texts = new TreeMap<>();
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < 5; i++) {
        String name = "t" + random.nextInt(12) + ".txt";
        if (random.nextInt(4) == 0 && texts.remove(name) != null) {
          Files.delete(shelf.path(name));
          continue;
        }
        List<String> lines = new ArrayList<>(List.of(name));
        for (int line = random.nextInt(5); line >= 0; line--) {
          lines.add(LINES[random.nextInt(LINES.length)]);
        }
        shelf.write(name, lines.toArray(String[]::new));
        texts.put(name, lines);
      }
      shelf.update();
      try (Catalog catalog = shelf.index.read()) {
        ConceptPostings postings = new ConceptPostings(catalog);
        Map<String, ConceptCount> expected = new TreeMap<>();
        for (String id : List.of("gpt-3", "attention")) {
          ConceptCount count = count(shelf, texts, id);
          if (count.mentions() > 0) {
            expected.put(id, count);
          }
          assertThat(postings.documents(id)).as("seed %d", seed).hasSize(count.documents());
        }
        assertThat(postings.counts()).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  private static ConceptCount count(Shelf shelf, Map<String, List<String>> texts, String id) {
    int documents = 0;
    int passages = 0;
    int mentions = 0;
    for (List<String> lines : texts.values()) {
      int before = mentions;
      for (String line : lines) {
        int found =
            (int)
                shelf.reader.finder().find(line).stream()
                    .filter(mention -> mention.concept().id().equals(id))
                    .count();
        passages += found > 0 ? 1 : 0;
        mentions += found;
      }
      documents += mentions > before ? 1 : 0;
    }
    return new ConceptCount(documents, passages, mentions);
  }

  @Test
  void theRatioIsTheOneByItsDefinition() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int[] k = random.ints(4, 0, 200).toArray();
      double expected = byLikelihoods(k[0], k[0] + k[1], k[2], k[2] + k[3]);
      assertThat(Companions.logLikelihoodRatio(k[0], k[1], k[2], k[3]))
          .as("seed %d", seed)
          .isCloseTo(expected, within(1e-6));
    }
  }

  /** Dunning's own form: two binomials with one rate against two with their own. */
  private static double byLikelihoods(double k1, double n1, double k2, double n2) {
    double p = (k1 + k2) / (n1 + n2);
    return 2
        * (likelihood(k1, n1, k1 / n1)
            + likelihood(k2, n2, k2 / n2)
            - likelihood(k1, n1, p)
            - likelihood(k2, n2, p));
  }

  private static double likelihood(double k, double n, double p) {
    double hits = k == 0 ? 0 : k * Math.log(p);
    double misses = n == k ? 0 : (n - k) * Math.log(1 - p);
    return hits + misses;
  }

  @Test
  void whatStandsTogetherIsACompanionAndAnExceptionIsNone() throws IOException {
    Shelf shelf = new Shelf(folder);
    shelf.write("a.txt", "GPT-3 and 注意力机制", "GPT-3, 注意力机制", "other", "more", "else");
    shelf.update();
    try (Catalog catalog = shelf.index.read()) {
      Companions companions = new Companions(new ConceptPostings(catalog), 5);
      assertThat(companions.of("gpt-3", Set.of(), 5))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.concept()).isEqualTo("attention");
                assertThat(one.together()).isEqualTo(2);
                assertThat(one.passages()).isEqualTo(2);
              });
      assertThat(companions.of("gpt-3", Set.of("attention"), 5)).isEmpty();
      assertThat(companions.of("nothing", Set.of(), 5)).isEmpty();
    }
  }
}
