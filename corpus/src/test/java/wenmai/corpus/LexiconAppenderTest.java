package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconAppenderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing but a comment",
        "- {id: gpt-3, kind: model, prefLabel: {en: GPT-3}}  # kept\n\n# the end\n",
        "- id: gpt-3\n  kind: model\n  prefLabel: {en: GPT-3}",
        "   - id: gpt-3\r\n     kind: model\r\n     prefLabel: {en: GPT-3}\r\n",
      })
  void whatStandsThereStays(String old) throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), old);
    Concept added = concept("reward-model", "奖励模型", "reward model", "RM");
    new LexiconAppender(List.of()).append(file, List.of(added));
    byte[] before = old.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Arrays.copyOf(Files.readAllBytes(file), before.length)).isEqualTo(before);
    Lexicon read = Lexicon.read(List.of(file));
    assertThat(read.concept("reward-model")).contains(added);
    assertThat(read.concepts()).hasSize(old.contains("gpt-3") ? 2 : 1);
  }

  @Test
  void anyNameIsReadBackAsItIs() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {
      "模型", "a", "\"", "\\", "'", ": ", "#", "{", "]", "-", ", ", "é", "😀", "%", "null"
    };
    Path file = folder.resolve("new.yaml");
    List<Concept> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder name = new StringBuilder("n" + i);
      for (int part = random.nextInt(6); part > 0; part--) {
        name.append(parts[random.nextInt(parts.length)]);
      }
      Concept added = concept("id-" + i, "名" + name.toString().strip(), name.toString().strip());
      new LexiconAppender(List.of()).append(file, List.of(added));
      all.add(added);
    }
    assertThat(Lexicon.read(List.of(file)).concepts())
        .as("seed %d", seed)
        .containsExactlyElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{id: x, kind: concept, prefLabel: {en: x y}}]\n", "- id: x\n  kind\n"})
  void aFileThatWouldNotBeReadIsLeftAlone(String old) throws IOException {
    Path file = Files.writeString(folder.resolve("odd.yaml"), old);
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(
            () ->
                new LexiconAppender(List.of(file))
                    .append(file, List.of(concept("one", "一个", "one"))))
        .withMessageContaining("nothing was added: ")
        .withMessageContaining("odd.yaml");
    assertThat(file).hasContent(old);
    assertOnly(file);
  }

  @Test
  void aNameThatAnotherLayerHasIsRefused() throws IOException {
    Path shipped =
        Files.writeString(
            folder.resolve("shipped.yaml"),
            "- {id: reward-model, kind: concept, prefLabel: {en: reward model}}\n");
    Path own = folder.resolve("own.yaml");
    LexiconAppender appender = new LexiconAppender(List.of(shipped));
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> appender.append(own, List.of(concept("rm", "奖模", "Reward-Model"))));
    assertOnly(shipped);
    appender.append(own, List.of(concept("rm", "奖模", "rewarder")));
    assertThat(Lexicon.read(List.of(shipped, own)).concepts()).hasSize(2);
  }

  private void assertOnly(Path file) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  private static Concept concept(String id, String zh, String... en) {
    List<Name> names = new ArrayList<>();
    names.add(new Name(zh, "zh", false, List.of(), List.of(), false));
    for (String name : en) {
      names.add(new Name(name, "en", false, List.of(), List.of(), false));
    }
    return new Concept(id, ConceptKind.CONCEPT, names, List.of(), Map.of(), 0, "");
  }
}
