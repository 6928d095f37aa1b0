package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.index.Shelf;
import wenmai.index.analysis.MixedText;

/**
 * A facet's count is the number of passages that are found when the value is chosen, whatever other
 * filters there are. The seed is the test's argument.
 */
class FacetsPropertyTest {
  private static final String YAML =
      """
      - {id: learning, kind: concept, prefLabel: {en: machine learning}}
      - {id: feedback, kind: concept, prefLabel: {en: feedback}}
      - {id: rl, kind: concept, broader: [learning], prefLabel: {en: reinforcement}}
      - {id: rlhf, kind: concept, broader: [rl, feedback], prefLabel: {en: RLHF}}
      - {id: ppo, kind: concept, broader: [rl], prefLabel: {en: PPO}}
      - {id: unseen, kind: concept, broader: [feedback], prefLabel: {en: unseen}}
      - {id: gpt, kind: model, prefLabel: {en: GPT}}
      - {id: chatgpt, kind: model, broader: [gpt, rlhf], prefLabel: {en: ChatGPT}}
      """;

  private static final String[] NAMES = {
    "machine learning", "feedback", "reinforcement", "RLHF", "PPO", "GPT", "ChatGPT", "模型", "x"
  };

  private static final String[] QUERIES = {"x", "模型", "RLHF", "concept:rl", "x -PPO", "\"模型\"", ""};
  private static final int YEARS = 4;
  private static final int FIRST_YEAR = 2019;

  @TempDir static Path folder;
  private static Shelf shelf;
  private static Lexicon lexicon;

  @BeforeAll
  static void fillShelf() throws IOException {
    shelf = new Shelf(folder, YAML);
    lexicon = Lexicon.read(List.of(folder.resolve("lexicon.yaml")));
    Random random = new Random(411);
    for (int i = 0; i < 40; i++) {
      List<String> lines = new ArrayList<>(List.of("title " + i));
      if (i % 5 > 0) {
        lines.add("%d-03-0%d".formatted(FIRST_YEAR + i % YEARS, 1 + i % 9));
      }
      for (int line = 0; line < 6; line++) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(5); word >= 0; word--) {
          text.append(NAMES[random.nextInt(NAMES.length)]).append(' ');
        }
        lines.add(text.append(i % 2 == 0 ? "的注意力和记忆" : "and so on").toString());
      }
      shelf.write("f" + i + (i % 3 == 0 ? ".md" : ".txt"), lines.toArray(String[]::new));
    }
    assertThat(shelf.update().failures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCountIsTheNumberOfPassagesWithTheValueChosen(long seed) throws IOException {
    Random random = new Random(seed);
    Filters filters = filters(random);
    String query = QUERIES[random.nextInt(QUERIES.length - (filters.isEmpty() ? 1 : 0))];
    Map<String, List<FacetCount>> facets = search(query, filters).facets();
    facets.forEach(
        (facet, counts) -> {
          for (FacetCount count : counts) {
            assertThat(search(query, chosen(filters, facet, count.value())).total())
                .as("%s with %s, then %s %s", query, filters, facet, count.value())
                .isEqualTo(count.count())
                .isPositive();
          }
        });
    Set<String> counted = new HashSet<>();
    facets.get("concept").forEach(count -> counted.add(count.value()));
    facets.get("model").forEach(count -> counted.add(count.value()));
    for (Concept concept : lexicon.concepts()) {
      if (!counted.contains(concept.id())) {
        assertThat(search(query, chosen(filters, "concept", concept.id())).total()).isZero();
      }
    }
  }

  @Test
  void aConceptIsAskedForWithItsKindsOrAlone() {
    int all = search("concept:rl", Filters.NONE).total();
    int alone = search("concept:=rl", Filters.NONE).total();
    int kinds =
        search("concept:=rl OR concept:=rlhf OR concept:=ppo OR model:=chatgpt", Filters.NONE)
            .total();
    assertThat(all).isEqualTo(kinds).isGreaterThan(alone);
    assertThat(alone).isPositive();
    assertThat(search("x -concept:rl", Filters.NONE).total())
        .isEqualTo(
            search("x", Filters.NONE).total() - search("x concept:rl", Filters.NONE).total());
  }

  @Test
  void whatIsLitSaysWhichKindItIs() {
    Set<String> lit = new TreeSet<>();
    for (Hit hit : search("concept:rl", Filters.NONE).hits()) {
      assertThat(hit.highlights()).isNotEmpty();
      hit.highlights().forEach(highlight -> lit.add(highlight.concept()));
    }
    assertThat(lit).containsExactly("chatgpt", "ppo", "rl", "rlhf");
  }

  static List<Long> seeds() {
    return MixedText.seeds().subList(0, 60);
  }

  private static Filters filters(Random random) {
    List<Set<String>> concepts = new ArrayList<>();
    List<Concept> all = List.copyOf(lexicon.concepts());
    for (int left = random.nextInt(3); left > 0; left--) {
      String id = all.get(random.nextInt(all.size())).id();
      concepts.add(random.nextInt(4) == 0 ? Set.of(id) : lexicon.narrower(id));
    }
    return new Filters(
        concepts,
        random.nextInt(3) > 0 ? null : random.nextBoolean() ? "zh" : "en",
        random.nextInt(3) > 0 ? null : random.nextBoolean() ? "md" : "txt",
        random.nextInt(3) > 0 ? null : LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 1, 1),
        random.nextInt(3) > 0 ? null : LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 12, 31),
        null);
  }

  private static Filters chosen(Filters filters, String facet, String value) {
    List<Set<String>> concepts = new ArrayList<>(filters.concepts());
    String language = filters.language();
    String type = filters.type();
    LocalDate since = filters.since();
    LocalDate until = filters.until();
    switch (facet) {
      case "language" -> language = value;
      case "type" -> type = value;
      case "year" -> {
        since = LocalDate.of(Integer.parseInt(value), 1, 1);
        until = LocalDate.of(Integer.parseInt(value), 12, 31);
      }
      default -> concepts.add(lexicon.narrower(value));
    }
    return new Filters(concepts, language, type, since, until, filters.in());
  }

  private static SearchResult search(String query, Filters filters) {
    try {
      return shelf.search(
          new SearchRequest(query, filters, 1000, 1, false, false, true, 0, true, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
