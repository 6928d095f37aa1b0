package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lexicon that comes with the program is as large, as complete and as careful as we say. */
class ShippedLexiconTest {
  private static final String HAN = "[\\p{IsHan}·]+";

  private static Collection<Concept> concepts;

  @BeforeAll
  static void readTheLexicon() throws IOException {
    Path file = Path.of(System.getProperty("wenmai.home"), "corpus", "lexicon.yaml");
    concepts = Lexicon.read(List.of(file)).concepts();
  }

  @Test
  void itHoldsMoreThanSixHundredConceptsAndModels() {
    assertThat(concepts)
        .filteredOn(concept -> concept.kind() != ConceptKind.PAPER)
        .hasSizeGreaterThanOrEqualTo(640);
  }

  @Test
  void mostOfThemHaveNamesInBothLanguages() {
    assertThat(concepts)
        .filteredOn(concept -> concept.kind() != ConceptKind.PAPER)
        .filteredOn(concept -> speaks(concept, "zh") && speaks(concept, "en"))
        .hasSizeGreaterThanOrEqualTo(480);
  }

  @Test
  void aChineseNameHasHanAndAnEnglishOneHasNone() {
    assertThat(names("zh")).allMatch(name -> name.codePoints().anyMatch(Runs::isHan));
    assertThat(names("en")).noneMatch(name -> name.codePoints().anyMatch(Runs::isHan));
  }

  @Test
  void everyEntryIsDefinedInBothLanguagesInOneSentence() {
    for (Concept concept : concepts) {
      assertThat(concept.definition()).as(concept.id()).containsOnlyKeys("zh", "en");
      assertThat(concept.definition().get("zh")).as(concept.id()).endsWith("。");
      assertThat(concept.definition().get("en")).as(concept.id()).endsWith(".");
    }
  }

  @Test
  void everyModelHasAYearAndAMaker() {
    for (Concept concept : concepts) {
      if (concept.kind() == ConceptKind.MODEL) {
        assertThat(concept.since()).as(concept.id()).isBetween(1950, 2026);
        assertThat(concept.maker()).as(concept.id()).isNotBlank();
      }
    }
  }

  @Test
  void aSourceIsAnAddress() {
    assertThat(concepts)
        .filteredOn(concept -> !concept.source().isEmpty())
        .allMatch(concept -> concept.source().startsWith("https://"))
        .hasSizeGreaterThan(300);
  }

  /** Such a name stands in other texts by chance. */
  @Test
  void aVeryShortNameHasACondition() {
    for (Concept concept : concepts) {
      for (Name name : concept.names()) {
        boolean han = name.text().matches(HAN);
        if (name.text().length() < 2 || (!han && name.text().length() == 2)) {
          assertThat(isConditional(name)).as(concept.id() + ": " + name.text()).isTrue();
        }
      }
    }
  }

  @Test
  void aNameThatIsAnOrdinaryWordHasACondition() {
    Set<String> ordinary =
        Set.of(
            "agent",
            "prompt",
            "token",
            "Attention",
            "temperature",
            "reward",
            "precision",
            "recall",
            "Claude",
            "Gemini",
            "Falcon",
            "Phi",
            "Yi",
            "Kimi",
            "Grok",
            "Command R",
            "Mamba",
            "Adam",
            "Flamingo",
            "Pythia",
            "Sora",
            "Whisper",
            "pruning",
            "jailbreak",
            "embedding",
            "rollout",
            "幻觉",
            "对齐",
            "量化",
            "剪枝",
            "推理",
            "奖励",
            "提示",
            "涌现",
            "越狱",
            "豆包",
            "混元",
            "盘古",
            "悟道",
            "可灵",
            "预热",
            "池化",
            "重排");
    Set<String> seen = new HashSet<>();
    for (Concept concept : concepts) {
      for (Name name : concept.names()) {
        if (ordinary.contains(name.text())) {
          seen.add(name.text());
          assertThat(isConditional(name)).as(concept.id() + ": " + name.text()).isTrue();
        }
      }
    }
    assertThat(ordinary.stream().filter(word -> !seen.contains(word)).toList()).isEmpty();
  }

  private static boolean isConditional(Name name) {
    return name.exact() || !name.require().isEmpty() || !name.notWith().isEmpty();
  }

  private static boolean speaks(Concept concept, String language) {
    return concept.names().stream().anyMatch(name -> name.language().equals(language));
  }

  private static Stream<String> names(String language) {
    return concepts.stream()
        .flatMap(concept -> concept.names().stream())
        .filter(name -> name.language().equals(language))
        .map(Name::text);
  }
}
