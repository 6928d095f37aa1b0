package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  private static final String BASE =
      """
      - id: attention
        kind: concept
        prefLabel: {zh: 注意力机制, en: attention mechanism}
        altLabel: {zh: [注意力], en: [attention]}
        hiddenLabel: [attn]
        definition: {zh: 按相关程度加权。, en: Weights by relevance.}
        case: {attn: exact}
        require: {attention: [Transformer, 模型]}
        notWith: [attention span]
        since: 2014
        source: https://arxiv.org/abs/1409.0473
      - id: gpt-3
        kind: model
        prefLabel: {en: GPT-3}
        broader: [attention]
        case: exact
        maker: OpenAI
        parameters: [125M, 1.3B, 175B]
      """;

  @TempDir Path folder;

  @Test
  void signsOfTwoUnitsMayStandAnywhere() throws IOException {
    for (int before = 1000; before < 1040; before++) {
      String text = "# " + "x".repeat(before) + "😀".repeat(600) + "\n" + BASE;
      assertThat(Lexicon.read(List.of(write("signs.yaml", text))).concepts()).hasSize(2);
    }
  }

  @Test
  void aLexiconMayBeLong() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("- id: name-%d\n  kind: concept\n".formatted(i));
      text.append("  prefLabel: {zh: 名字%d号, en: the name of number %d}\n".formatted(i, i));
    }
    assertThat(text.length()).isGreaterThan(3 << 20);
    Lexicon lexicon = Lexicon.read(List.of(write("long.yaml", text.toString())));
    assertThat(lexicon.concepts()).hasSize(40_000);
  }

  @Test
  void anEntryIsReadWhole() throws IOException {
    Lexicon lexicon = Lexicon.read(List.of(write("base.yaml", BASE)));
    List<String> span = List.of("attention span");
    assertThat(lexicon.concept("attention"))
        .contains(
            new Concept(
                "attention",
                ConceptKind.CONCEPT,
                List.of(
                    new Name("注意力机制", "zh", false, List.of(), span, false),
                    new Name("attention mechanism", "en", false, List.of(), span, false),
                    new Name("注意力", "zh", false, List.of(), span, false),
                    new Name("attention", "en", false, List.of("Transformer", "模型"), span, false),
                    new Name("attn", "", true, List.of(), span, true)),
                List.of(),
                Map.of("zh", "按相关程度加权。", "en", "Weights by relevance."),
                2014,
                "https://arxiv.org/abs/1409.0473"));
    Concept model = lexicon.concept("gpt-3").orElseThrow();
    assertThat(model.maker()).isEqualTo("OpenAI");
    assertThat(model.parameters()).containsExactly("125M", "1.3B", "175B");
    assertThat(lexicon.concepts()).extracting(Concept::id).containsExactly("attention", "gpt-3");
    assertThat(lexicon.concept("gpt-4")).isEmpty();
  }

  @Test
  void aConceptWithoutANameInALanguageShowsItsPreferredOne() throws IOException {
    Lexicon lexicon = Lexicon.read(List.of(write("base.yaml", BASE)));
    Concept attention = lexicon.concept("attention").orElseThrow();
    assertThat(attention.label("zh")).isEqualTo("注意力机制");
    assertThat(attention.label("en")).isEqualTo("attention mechanism");
    assertThat(attention.label("fr")).isEqualTo("注意力机制");
    assertThat(lexicon.concept("gpt-3").orElseThrow().label("zh")).isEqualTo("GPT-3");
  }

  @Test
  void aLaterLayerReplacesAnEntryWholeAndAddsOthers() throws IOException {
    Path base = write("base.yaml", BASE);
    Path layer =
        write(
            "own.yaml",
            """
            - {id: gpt-3, kind: model, prefLabel: {zh: 第三代GPT}}
            - {id: own, kind: paper, prefLabel: {en: GPT-3}}
            """);
    Lexicon lexicon = Lexicon.read(List.of(base, layer));
    assertThat(lexicon.concepts())
        .extracting(Concept::id)
        .containsExactly("attention", "gpt-3", "own");
    Concept replaced = lexicon.concept("gpt-3").orElseThrow();
    assertThat(replaced.broader()).isEmpty();
    assertThat(replaced.names()).extracting(Name::text).containsExactly("第三代GPT");
  }

  @Test
  void theHashFollowsContentAndOrderButNotNames() throws IOException {
    Path base = write("base.yaml", BASE);
    Path layer = write("own.yaml", "- {id: own, kind: paper, prefLabel: {en: own}}\n");
    String hash = Lexicon.read(List.of(base, layer)).hash();
    assertThat(hash).matches("[0-9a-f]{16}").isEqualTo(Lexicon.hash(List.of(base, layer)));
    assertThat(Lexicon.hash(List.of(base, write("copy.yaml", Files.readString(layer)))))
        .isEqualTo(hash);
    assertThat(Lexicon.hash(List.of(base))).isNotEqualTo(hash);
    assertThat(Lexicon.hash(List.of(layer))).isNotEqualTo(hash);
    assertThat(Lexicon.hash(List.of(layer, base))).isNotEqualTo(hash);
    Files.writeString(base, BASE + "# more\n");
    assertThat(Lexicon.hash(List.of(base, layer))).isNotEqualTo(hash);
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsDoNoHarm() throws IOException {
    String windows = "\ufeff" + BASE.replace("\n", "\r\n");
    Lexicon lexicon = Lexicon.read(List.of(write("windows.yaml", windows)));
    assertThat(lexicon.concepts()).hasSize(2);
  }

  @Test
  void aFileThatIsNotThereIsNoFaultOfTheLexicon() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Lexicon.read(List.of(folder.resolve("none.yaml"))));
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }
}
