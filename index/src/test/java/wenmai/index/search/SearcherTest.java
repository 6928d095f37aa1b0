package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.index.Shelf;

class SearcherTest {
  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void fillShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "一 2020-05-28", "GPT-3 由 OpenAI 提出，用了注意力机制。", "奖励模型");
    shelf.write("b.txt", "two", "The attention mechanism weighs words; models learn it.");
    shelf.write("c.md", "三", "強化學習與GPT-3.5", "GPT‑3\u3000的注意力", "词向量");
    shelf.update();
  }

  /** The passages that are found, by the word or sign that each begins with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "GPT-3=GPT-3|GPT‑3",
        "gpt3=GPT-3|GPT‑3",
        "ＧＰＴ－３=GPT-3|GPT‑3",
        "GPT=GPT-3|強化學習與GPT-3.5|GPT‑3",
        "GPT-3.5=強化學習與GPT-3.5",
        "强化学习=強化學習與GPT-3.5",
        "注意力机制=GPT-3|The",
        "attention mechanism=GPT-3|The",
        "\"attention mechanism\"=The",
        "\"注意力机制\"=GPT-3",
        "learning=The",
        "model=The",
        "wei*=The",
        "词向*=词向量",
        "concept:attention=GPT-3|The",
        "concept:注意力机制=GPT-3|The",
        "model:gpt-3 注意力机制=GPT-3",
        "title:two=two|The",
        "GPT-3 OR 奖励=GPT-3|奖励模型|GPT‑3",
        "(GPT OR 奖励) -强化=GPT-3|奖励模型|GPT‑3",
        "GPT-3 -OpenAI=GPT‑3",
        "GPT-3 -\"提出\"=GPT‑3",
        "GPT-3 -(OpenAI OR 提出)=GPT‑3",
        "GPT -注意力*=強化學習與GPT-3.5",
        "(GPT-3 -OpenAI) OR 奖励=奖励模型|GPT‑3",
        "GPT-3 -注意力机制=GPT‑3",
        "attention -concept:attention=",
        "苹果=",
        "的=GPT‑3",
        "the=The",
        "with=",
        "what=",
        "一=一"
      })
  void aQueryFindsWhatItAsksFor(String query, String starts) throws IOException {
    assertThat(starts(shelf.search(query))).isEqualTo(starts == null ? "" : starts);
  }

  @Test
  void whatMatchesNothingWholeIsRelaxed() throws IOException {
    assertThat(shelf.search("GPT-3 OpenAI").relaxed()).isNull();
    SearchResult most = shelf.search("GPT-3 OpenAI 苹果");
    assertThat(most.relaxed()).isEqualTo("most");
    assertThat(starts(most)).isEqualTo("GPT-3");
    SearchResult any = shelf.search("OpenAI 苹果 香蕉 words");
    assertThat(any.relaxed()).isEqualTo("any");
    assertThat(starts(any)).isEqualTo("GPT-3|The");
    SearchResult pairs = shelf.search("注意机");
    assertThat(pairs.relaxed()).isEqualTo("any");
    assertThat(starts(pairs)).isEqualTo("GPT-3|GPT‑3");
    SearchResult none = shelf.search("苹果 香蕉");
    assertThat(none.relaxed()).isNull();
    assertThat(none.total()).isZero();
  }

  @Test
  void aConceptIsNotExpandedWhenThatIsNotWanted() throws IOException {
    assertThat(starts(shelf.search(request("注意力机制", null, null, null, false)))).isEqualTo("GPT-3");
  }

  @Test
  void aQuestionGivesUpPhrasesThatNothingHasAndSaysSo() throws IOException {
    SearchResult question = shelf.search("GPT-3 的注意力 是什么 \"奖励 注意力\"?");
    assertThat(question.hits()).isNotEmpty();
    assertThat(question.relaxed()).isEqualTo("any");
    assertThat(question.notices()).anyMatch(told -> told.contains("phrases"));
    assertThat(shelf.search("GPT-3 \"奖励 注意力\"").hits()).isEmpty();
  }

  @Test
  void anExplanationSumsUpToTheScore() throws IOException {
    for (String query : List.of("注意力机制 GPT-3", "\"用了注意力\"", "gp*", "title:三 注意力", "奖励模型 是什么?")) {
      SearchResult result = shelf.search(explained(query));
      assertThat(result.hits()).isNotEmpty();
      for (Hit hit : result.hits()) {
        Explained why = hit.explained();
        assertThat((double) (why.own() + why.lent())).isCloseTo(hit.score(), within(0.001));
        assertThat(why.parts())
            .as(query)
            .noneMatch(part -> part.layer() == Explained.Layer.OTHER)
            .allMatch(part -> part.score() > 0 && !part.word().isEmpty());
        assertThat(why.tree()).isNotEmpty();
      }
    }
    assertThat(shelf.search("注意力").hits()).allMatch(hit -> hit.explained() == null);
  }

  private static SearchRequest explained(String query) {
    return new SearchRequest(query, Filters.NONE, 10, 1, false, false, true, 0, false, true);
  }

  @Test
  void filtersNarrowWithOrWithoutWords() throws IOException {
    assertThat(starts(shelf.search(request("GPT-3", null, "md", null, true)))).isEqualTo("GPT‑3");
    assertThat(starts(shelf.search(request("", "en", null, null, true)))).isEqualTo("two|The");
    assertThat(shelf.search(request("", null, null, "a.txt", true)).total()).isEqualTo(3);
    assertThat(shelf.search(request("", null, null, "a", true)).total()).isZero();
  }

  @Test
  void eachPageGoesOnWhereTheLastOneEnded() throws IOException {
    List<Integer> ranks =
        IntStream.rangeClosed(1, 4)
            .mapToObj(page -> page("GPT", page))
            .flatMap(result -> result.hits().stream().map(Hit::rank))
            .toList();
    assertThat(ranks).containsExactly(1, 2, 3);
    assertThat(page("GPT", Integer.MAX_VALUE).hits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "，。", "\"\"", "()", "-GPT-3", "title:。"})
  void aQueryThatAsksForNothingIsRefused(String query) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> shelf.search(query))
        .withMessageContaining(query.startsWith("-") ? "only excludes" : "nothing to search for")
        .satisfies(fault -> assertThat(fault.hint()).isEqualTo("give a word to search for"));
  }

  @Test
  void aConceptThatTheLexiconDoesNotKnowIsRefused() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> shelf.search("model:gpt-9"))
        .withMessageContaining("'gpt-9'");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", " OR ", " -"})
  void aQueryOfTooManyTermsIsRefusedAndOneOfManyIsNot(String between) throws IOException {
    String many =
        IntStream.range(0, 2000).mapToObj(i -> "w" + i + "x").collect(Collectors.joining(between));
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> shelf.search(many))
        .satisfies(fault -> assertThat(fault.hint()).startsWith("shorten it"));
    assertThat(shelf.search("GPT-3 " + many.substring(0, 500)).notices())
        .noneMatch(notice -> notice.contains("shorten"));
  }

  private SearchResult page(String query, int page) {
    try {
      return shelf.search(
          new SearchRequest(query, Filters.NONE, 1, page, false, false, true, 0, false, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchRequest request(
      String query, String language, String type, String file, boolean expand) {
    String in = file == null ? null : folder.resolve("texts").resolve(file).toString();
    Filters filters = new Filters(List.of(), language, type, null, null, in);
    return new SearchRequest(query, filters, 10, 1, false, false, expand, 0, false, false);
  }

  private static String starts(SearchResult result) {
    return result.hits().stream()
        .sorted(Comparator.comparing((Hit hit) -> hit.source().path()).thenComparing(Hit::span))
        .map(hit -> hit.text().split("[ \u3000]")[0])
        .collect(Collectors.joining("|"));
  }
}
