package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;

class ConceptsCommandTest {
  private static final Path LEXICON = Program.HOME.resolve("corpus").resolve("lexicon.yaml");

  @TempDir Path folder;

  @Test
  void theCountsOfTheListAreThoseOfTheExtractedMentions() {
    Program wenmai = Shipped.program();
    Map<String, Integer> mentions = new HashMap<>();
    Map<String, Integer> documents = new HashMap<>();
    for (JsonNode row : wenmai.run("extract", "--counts").exits(0).jsonLines()) {
      mentions.merge(row.get("concept").asText(), row.get("count").asInt(), Integer::sum);
      documents.merge(row.get("concept").asText(), 1, Integer::sum);
    }
    JsonNode json = wenmai.run("concepts", "-o", "json").exits(0).json();
    assertThat(json.get("indexed").asBoolean()).isTrue();
    int last = Integer.MAX_VALUE;
    for (JsonNode row : Run.list(json.get("concepts"))) {
      String id = row.get("id").asText();
      assertThat(row.get("mentions").asInt()).as(id).isEqualTo(mentions.getOrDefault(id, 0));
      assertThat(row.get("documents").asInt()).as(id).isEqualTo(documents.getOrDefault(id, 0));
      assertThat(row.get("mentions").asInt()).isLessThanOrEqualTo(last);
      last = row.get("mentions").asInt();
    }
    assertThat(wenmai.run("concepts", "list", "-o", "json").exits(0).out())
        .isEqualTo(wenmai.run("concepts", "-o", "json").out());
  }

  @Test
  void theListNeedsNoIndexOfTheProgramsOwnButANamedOne() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("corpus"));
    Files.copy(LEXICON, home.resolve("corpus").resolve("lexicon.yaml"));
    Program fresh = new Program(folder).without("WENMAI_INDEX").home(home);
    Run run = fresh.run("concepts", "-o", "json").exits(0);
    assertThat(run.err()).contains("there is no index yet, so nothing is counted");
    assertThat(run.json().get("indexed").asBoolean()).isFalse();
    assertThat(run.json().at("/concepts/0/mentions").isNull()).isTrue();
    assertThat(home.resolve(".wenmai")).doesNotExist();
    fresh.run("--index", "none", "concepts").fails(4, "there is no index in");
    fresh.run("concepts", "suggest").fails(4, "there is no index in");
  }

  @Test
  void everyLineOfTheListAndTheLintFitsTheTerminal() {
    for (String command : List.of("list", "lint", "suggest")) {
      Run run = Shipped.program().onTerminal(72).run("--color", "never", "concepts", command);
      assertThat(run.exits(0).out().lines())
          .as(command)
          .isNotEmpty()
          .allMatch(line -> Width.of(line) <= 72);
    }
  }

  @Test
  void aConceptIsShownByIdOrByAnyOfItsNames() {
    Program wenmai = Shipped.program();
    JsonNode shown = wenmai.run("concepts", "show", "reward-model", "-o", "json").exits(0).json();
    assertThat(Run.texts(shown.at("/names/zh"))).contains("奖励模型");
    assertThat(Run.texts(shown.at("/names/en"))).contains("reward model");
    assertThat(shown.at("/definition/en").asText()).isNotEmpty();
    assertThat(wenmai.run("concepts", "show", "獎勵模型", "-o", "json").exits(0).json())
        .isEqualTo(shown);
    String first = shown.at("/first/published").asText();
    assertThat(first)
        .matches("\\d{4}-\\d\\d-\\d\\d")
        .isLessThanOrEqualTo(shown.at("/latest/published").asText());
    Set<String> near = new HashSet<>(Run.texts(shown.get("broader")));
    near.addAll(Run.texts(shown.get("narrower")));
    double last = Double.MAX_VALUE;
    for (JsonNode companion : Run.list(shown.get("companions"))) {
      assertThat(companion.get("concept").asText()).isNotIn(near);
      assertThat(companion.get("score").asDouble()).isBetween(0.0, last);
      last = companion.get("score").asDouble();
    }
    assertThat(wenmai.run("concepts", "show", "reward-model").exits(0).out())
        .contains("#reward-model")
        .contains("companions");
    Run unknown = wenmai.run("concepts", "show", "reward-modell");
    unknown.fails(2, "the lexicon has no concept 'reward-modell'");
    assertThat(unknown.err()).contains("reward-model");
  }

  @Test
  void everySuggestionStandsInTheTextAndIsUnknown() throws IOException {
    Program wenmai = Shipped.program();
    Set<String> known = new HashSet<>();
    for (Concept concept : Lexicon.read(List.of(LEXICON)).concepts()) {
      concept.names().forEach(name -> known.add(Fold.key(name.text())));
    }
    Map<String, String> texts = new HashMap<>();
    JsonNode json = wenmai.run("concepts", "suggest", "-n", "500", "-o", "json").exits(0).json();
    assertThat(json.get("total").asInt()).isEqualTo(json.get("candidates").size()).isPositive();
    String all =
        wenmai.run("extract", "--counts").exits(0).jsonLines().stream()
            .map(row -> row.get("source").asText())
            .distinct()
            .map(source -> Fold.key(texts.computeIfAbsent(source, wenmai::text)))
            .collect(Collectors.joining("\n"));
    for (JsonNode one : Run.list(json.get("candidates"))) {
      List<String> names = new ArrayList<>(Run.texts(one.get("zh")));
      names.addAll(Run.texts(one.get("en")));
      assertThat(names).isNotEmpty().allMatch(name -> !known.contains(Fold.key(name)));
      assertThat(names).allMatch(name -> all.contains(Fold.key(name)));
      String source = one.get("source").asText();
      String example = one.get("example").asText();
      assertThat(texts.computeIfAbsent(source, wenmai::text)).contains(example);
      assertThat(names).anyMatch(name -> Fold.key(example).contains(Fold.key(name)));
    }
  }

  @Test
  void whatIsAcceptedIsFoundFromThenOn() throws IOException {
    Program wenmai = Shipped.program();
    Path own = Files.writeString(folder.resolve("own.yaml"), "# mine\n");
    JsonNode before =
        wenmai
            .run("concepts", "suggest", "-n", "3", "-o", "json")
            .exits(0)
            .json()
            .get("candidates");
    String second = first(before.get(1));
    Run added =
        wenmai.run(
            "concepts", "suggest", "--accept", "1", second, "--to", own.toString(), "-o", "json");
    List<String> ids = Run.texts(added.exits(0).json().get("added"));
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(Files.readString(own)).startsWith("# mine\n- id: ");

    String lexicon = own.toString();
    Run rows = wenmai.run("--lexicon", lexicon, "extract", "--concept", ids.get(1));
    assertThat(rows.exits(0).jsonLines())
        .anyMatch(row -> Fold.key(row.get("alias").asText()).equals(Fold.key(second)));
    JsonNode after =
        wenmai
            .run("--lexicon", lexicon, "concepts", "suggest", "-n", "500", "-o", "json")
            .exits(0)
            .json();
    assertThat(Run.list(after.get("candidates")))
        .noneMatch(one -> first(one).equals(second) || first(one).equals(first(before.get(0))));

    byte[] bytes = Files.readAllBytes(own);
    wenmai
        .run("--lexicon", lexicon, "concepts", "suggest", "--accept", second)
        .fails(2, "is no name of a suggestion");
    wenmai
        .run("--lexicon", lexicon, "concepts", "suggest", "--accept", "99999")
        .fails(2, "there is no suggestion 99999");
    assertThat(own).hasBinaryContent(bytes);
  }

  private static String first(JsonNode candidate) {
    List<String> names = new ArrayList<>(Run.texts(candidate.get("zh")));
    names.addAll(Run.texts(candidate.get("en")));
    return names.getFirst();
  }
}
