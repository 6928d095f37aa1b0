package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Fold;
import wenmai.index.Shelf;
import wenmai.index.analysis.MixedText;

/** What must hold for any query over random texts; the seed is the test's argument. */
class ResultPropertyTest {
  private static final int TEXTS = 40;

  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void fillShelf() throws IOException {
    shelf = new Shelf(folder);
    Random random = new Random(20231);
    for (int i = 0; i < TEXTS; i++) {
      String day = "20%02d-0%d-1%d".formatted(10 + i % 10, 1 + i % 9, i % 10);
      String date = i % 4 == 0 ? "no date" : day;
      String text = MixedText.of(random, 120);
      shelf.write("f" + i + (i % 3 == 0 ? ".md" : ".txt"), "text " + i, date, text);
    }
    assertThat(shelf.update().failures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void highlightsNeverOverlapAndLieInTheText(long seed) throws IOException {
    for (Hit hit : search(query(seed), false, false, 0).hits()) {
      int end = 0;
      for (Highlight highlight : hit.highlights()) {
        assertThat(highlight.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(highlight.span().length()).isPositive();
        highlight.span().check(hit.text(), "highlight");
        end = highlight.span().end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void facetsSumUpToTheNumberOfPassages(long seed) throws IOException {
    SearchResult result = search(query(seed), false, false, 0);
    Map<String, List<FacetCount>> facets = result.facets();
    assertThat(facets.keySet()).containsExactly("concept", "model", "language", "type", "year");
    assertThat(sum(facets.get("language"))).isEqualTo(result.total());
    assertThat(sum(facets.get("type"))).isEqualTo(result.total());
    for (List<FacetCount> counts : facets.values()) {
      assertThat(sum(counts)).isLessThanOrEqualTo(result.total());
      assertThat(counts)
          .isSortedAccordingTo(
              Comparator.comparingInt(FacetCount::count)
                  .reversed()
                  .thenComparing(FacetCount::value));
    }
    long attention =
        result.hits().stream().filter(hit -> hit.concepts().contains("attention")).count();
    assertThat(sum(facets.get("concept"))).isEqualTo((int) attention);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBestOrTheNewestComesFirst(long seed) throws IOException {
    String query = query(seed);
    List<Hit> best = search(query, false, false, 0).hits();
    assertThat(best).isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
    List<Hit> newest = search(query, true, false, 0).hits();
    assertThat(newest).hasSameSizeAs(best);
    assertThat(newest)
        .extracting(hit -> hit.document().published())
        .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void byDocumentTheBestPassageOfEachStands(long seed) throws IOException {
    String query = query(seed);
    List<String> first = new ArrayList<>();
    List<Float> scores = new ArrayList<>();
    for (Hit hit : search(query, false, false, 0).hits()) {
      if (!first.contains(hit.document().id())) {
        first.add(hit.document().id());
        scores.add(hit.score());
      }
    }
    SearchResult documents = search(query, false, true, 0);
    assertThat(documents.total()).isEqualTo(first.size());
    assertThat(documents.hits()).extracting(hit -> hit.document().id()).isEqualTo(first);
    assertThat(documents.hits()).extracting(Hit::score).isEqualTo(scores);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aContextWidensTheTextAndMovesTheHighlightsWithIt(long seed) throws IOException {
    String query = query(seed);
    List<Hit> narrow = search(query, false, false, 0).hits();
    List<Hit> wide = search(query, false, false, 7).hits();
    assertThat(wide).hasSameSizeAs(narrow);
    for (int i = 0; i < wide.size(); i++) {
      Hit hit = wide.get(i);
      assertThat(hit.span().contains(narrow.get(i).span())).isTrue();
      assertThat(hit.span().length()).isEqualTo(hit.text().length());
      // The text around may be lit too, and a highlight there may join one that was there.
      String there = String.join("", lit(hit));
      assertThat(lit(narrow.get(i))).allMatch(there::contains);
    }
  }

  @Test
  void aPhraseLightsExactlyWhatItSays() throws IOException {
    for (String phrase : List.of("注意力机制", "强化学习", "GPT-3", "175B", "模型")) {
      List<Hit> hits = search('"' + phrase + '"', false, false, 0).hits();
      assertThat(hits).isNotEmpty();
      for (Hit hit : hits) {
        assertThat(hit.highlights()).isNotEmpty();
        for (String lit : lit(hit)) {
          String times = Fold.key(lit).replace(Fold.key(phrase), "");
          assertThat(times).as("lit in %s", hit.text()).isEmpty();
        }
      }
    }
  }

  static List<Long> seeds() {
    return MixedText.seeds().subList(0, 30);
  }

  private static String query(long seed) {
    return "x " + MixedText.of(new Random(seed), 6).replace("\"", " ").replace("(", " ");
  }

  private static SearchResult search(String query, boolean date, boolean document, int context)
      throws IOException {
    return shelf.search(
        new SearchRequest(
            query, Filters.NONE, 1000, 1, date, document, true, context, true, false));
  }

  private static int sum(List<FacetCount> counts) {
    return counts.stream().mapToInt(FacetCount::count).sum();
  }

  private static List<String> lit(Hit hit) {
    return hit.highlights().stream()
        .map(light -> light.concept() + ":" + light.span().of(hit.text()))
        .map(text -> text.replace("null:", ""))
        .toList();
  }
}
