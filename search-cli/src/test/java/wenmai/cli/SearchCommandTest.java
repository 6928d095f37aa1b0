package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches in the shipped corpus. */
class SearchCommandTest {
  private static final String UNDATED = "";

  private final Program wenmai = Shipped.program();

  @Test
  void aChineseNameFindsBothLanguagesOnTheFirstPage() {
    Run run = wenmai.search("奖励模型");
    assertThat(languages(run)).containsExactlyInAnyOrder("zh", "en");
    for (JsonNode hit : run.hits()) {
      if (language(hit).equals("en")) {
        assertThat(Run.list(hit.get("highlights")))
            .isNotEmpty()
            .allMatch(lit -> lit.get("concept").asText().equals("reward-model"))
            .anyMatch(lit -> lit.get("text").asText().toLowerCase().startsWith("reward"));
      }
    }
  }

  @Test
  void anEnglishNameFindsBothLanguages() {
    assertThat(languages(wenmai.search("reward model"))).contains("zh", "en");
  }

  @Test
  void withoutExpansionAChineseNameFindsNoEnglishPassageThatLacksIt() {
    Run run = wenmai.search("奖励模型", "--no-expand", "-n", "200");
    assertThat(run.hits()).allMatch(hit -> hit.get("text").asText().contains("奖励模型"));
    assertThat(run.json().get("total").asInt())
        .isLessThan(wenmai.search("奖励模型").json().get("total").asInt());
  }

  @Test
  void simplifiedFindsTraditionalAndTheOtherWayRound() {
    assertThat(wenmai.search("\"语言模型\"", "-n", "200").sources()).contains("palm.zh-hant.md");
    assertThat(wenmai.search("\"語言模型\"", "-n", "200").sources()).contains("gpt-2.zh.md");
  }

  @Test
  void anExclusionExcludesThoughItBeginsLikeAnOption() {
    for (String word : List.of("openai", "codex", "nlp", "huggingface", "OpenAI")) {
      Run run = wenmai.search("GPT-3", "-" + word, "-n", "200");
      assertThat(run.hits()).noneMatch(hit -> words(hit).contains(" " + word.toLowerCase() + " "));
    }
    assertThat(wenmai.search("GPT-3", "-openai", "-n", "200").hits())
        .hasSizeLessThan(wenmai.search("GPT-3", "-n", "200").hits().size());
  }

  @Test
  void anOptionWithoutItsBlankIsNotTakenForAnExclusion() {
    wenmai.run("search", "GPT-3", "-n5").fails(2, "'-n5' would exclude a word");
    wenmai.run("search", "GPT-3", "-ojson").fails(2, "'-ojson' would exclude a word");
  }

  @Test
  void aWordThatBeginsWithAnAtSignIsAWord() {
    assertThat(wenmai.search("@pom.xml GPT").json().get("query").asText())
        .isEqualTo("@pom.xml GPT");
  }

  @Test
  void orFindsEitherAndParenthesesGroup() {
    Set<String> either = documents(wenmai.search("\"word2vec\" OR \"GloVe\"", "-n", "200"));
    assertThat(either).containsAll(documents(wenmai.search("\"word2vec\"", "-n", "200")));
    assertThat(either).containsAll(documents(wenmai.search("\"GloVe\"", "-n", "200")));
    Run grouped = wenmai.search("(\"word2vec\" OR \"GloVe\") -\"word2vec\"", "-n", "200");
    assertThat(grouped.hits()).noneMatch(hit -> words(hit).contains(" word2vec "));
  }

  @Test
  void aPrefixFindsWhatBeginsSo() {
    assertThat(wenmai.search("reinforc*", "-n", "200").hits())
        .allMatch(hit -> words(hit).contains(" reinforc"));
  }

  @Test
  void fieldsAskTheTitleOrTheConcepts() {
    assertThat(wenmai.search("title:PaLM", "-n", "200").hits())
        .allMatch(hit -> hit.at("/document/title").asText().contains("PaLM"));
    assertThat(wenmai.search("concept:=reward-model", "-n", "200").hits())
        .allMatch(hit -> Run.texts(hit.get("concepts")).contains("reward-model"));
    assertThat(wenmai.search("model:=GPT-3", "-n", "200").hits())
        .allMatch(hit -> Run.texts(hit.get("models")).contains("gpt-3"));
  }

  @ParameterizedTest
  @CsvSource({
    "--lang, zh, /document/language, zh",
    "--lang, en, /document/language, en",
    "--type, pdf, /document/media_type, application/pdf",
    "--type, html, /document/media_type, text/html",
    "--concept, =reward-model, /concepts, '\"reward-model\"'",
    "--model, =gpt-3, /models, '\"gpt-3\"'",
    "--in, corpus/documents/gpt-3.zh.md, /document/source, /gpt-3.zh.md"
  })
  void aFilterLetsThroughOnlyWhatItNames(String option, String value, String at, String wanted) {
    Run all = wenmai.search("模型 OR model", "-n", "400");
    Run some = wenmai.search("模型 OR model", "-n", "400", option, value);
    long expected =
        all.hits().stream().filter(hit -> hit.at(at).toString().contains(wanted)).count();
    assertThat(some.hits()).allMatch(hit -> hit.at(at).toString().contains(wanted));
    assertThat(some.json().get("total").asLong()).isEqualTo(expected).isPositive();
  }

  @Test
  void aConceptTakesInWhatIsAKindOfIt() {
    Run all = wenmai.search("模型 OR model", "-n", "400", "--concept", "reinforcement-learning");
    assertThat(all.hits())
        .anyMatch(hit -> !Run.texts(hit.get("concepts")).contains("reinforcement-learning"))
        .anyMatch(hit -> Run.texts(hit.get("concepts")).contains("rlhf"));
    Run same = wenmai.search("模型 OR model", "-n", "1", "--facets");
    assertThat(same.json().at("/facets/concept"))
        .anyMatch(
            count ->
                count.get("value").asText().equals("reinforcement-learning")
                    && count.get("count").asInt() == all.json().get("total").asInt());
  }

  @Test
  void datesFilterIncludingTheirEnds() {
    Run all = wenmai.search("模型", "-n", "300");
    List<String> dates = all.hits().stream().map(SearchCommandTest::date).toList();
    assertThat(dates).as("a document without a date").contains(UNDATED);
    for (String day : List.of("2026-11-13", "2026-11-14")) {
      long since = dates.stream().filter(date -> date.compareTo(day) >= 0).count();
      long until =
          dates.stream().filter(date -> !date.equals(UNDATED) && date.compareTo(day) <= 0).count();
      assertThat(total("--since", day)).isEqualTo(since).isPositive();
      assertThat(total("--until", day)).isEqualTo(until).isPositive();
    }
    assertThat(total("--since", "2026-11")).isEqualTo(total("--since", "2026"));
    assertThat(total("--until", "2026-11")).isEqualTo(total("--until", "2026"));
  }

  @Test
  void byDocumentShowsEachOnceWithItsBestPassage() {
    Run passages = wenmai.search("注意力机制", "-n", "300");
    Run documents = wenmai.search("注意力机制", "-n", "300", "--by", "document");
    List<String> sources = documents.sources();
    assertThat(sources).doesNotHaveDuplicates();
    assertThat(new HashSet<>(sources)).isEqualTo(new HashSet<>(passages.sources()));
    assertThat(sources).isEqualTo(passages.sources().stream().distinct().toList());
  }

  @Test
  void newestFirstSortsByDate() {
    List<String> dates =
        wenmai.search("模型", "--sort", "date", "-n", "300").hits().stream()
            .map(SearchCommandTest::date)
            .toList();
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void pagesFollowOneAnother() {
    List<JsonNode> all = wenmai.search("奖励模型", "-n", "12").hits();
    List<JsonNode> second = wenmai.search("奖励模型", "-n", "4", "--page", "2").hits();
    assertThat(second).isEqualTo(all.subList(4, 8));
    assertThat(second.getFirst().get("rank").asInt()).isEqualTo(5);
    JsonNode beyond = wenmai.search("奖励模型", "--page", "99").json();
    assertThat(beyond.get("hits")).isEmpty();
    assertThat(beyond.get("total").asInt()).isPositive();
  }

  @Test
  void facetsCountEveryPassageThatMatches() {
    JsonNode result = wenmai.search("奖励模型", "--facets").json();
    int sum =
        Run.list(result.at("/facets/language")).stream()
            .mapToInt(value -> value.get("count").asInt())
            .sum();
    assertThat(sum).isEqualTo(result.get("total").asInt());
    JsonNode first = result.at("/facets/concept/0");
    assertThat(total("--concept", first.get("value").asText(), "奖励模型"))
        .isGreaterThanOrEqualTo(first.get("count").asInt());
  }

  private long total(String option, String value) {
    return total(option, value, "模型");
  }

  private long total(String option, String value, String query) {
    return wenmai.search(query, option, value).json().get("total").asLong();
  }

  private static String date(JsonNode hit) {
    return hit.at("/document/published").asText(UNDATED).replace("null", UNDATED);
  }

  private static String language(JsonNode hit) {
    return hit.at("/document/language").asText();
  }

  private static Set<String> languages(Run run) {
    Set<String> languages = new HashSet<>();
    run.hits().forEach(hit -> languages.add(language(hit)));
    return languages;
  }

  private static Set<String> documents(Run run) {
    return new HashSet<>(run.sources());
  }

  /** The Latin words of a hit, in small letters, each between blanks. */
  private static String words(JsonNode hit) {
    return " " + hit.get("text").asText().toLowerCase().replaceAll("[^a-z0-9]+", " ") + " ";
  }
}
