package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped lexicon is the same from its image as from YAML, and an edited one is seen at once.
 */
class LexiconImageTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("wenmai.home", ".."), "corpus", "lexicon.yaml");

  @TempDir private Path folder;

  @Test
  void theImageOfTheShippedLexiconIsUpToDateAndEqual() throws IOException {
    byte[] yaml = Files.readAllBytes(SHIPPED);
    LexiconImage image = LexiconImage.shipped();
    assertThat(image.isOf(yaml)).isTrue();
    var entries = LexiconReader.read(SHIPPED.toString(), yaml);
    assertThat(image.concepts().keySet()).containsExactlyElementsOf(entries.keySet());
    assertThat(image.concepts().values())
        .containsExactlyElementsOf(entries.values().stream().map(LexiconEntry::concept).toList());
    assertThat(image.sha256()).isEqualTo(LexiconHash.sha256(yaml));
    for (String id : entries.keySet()) {
      assertThat(image.broader().get(id)).isEqualTo(entries.get(id).concept().broader());
    }
  }

  @Test
  void aLexiconFromTheImageIsTheLexiconFromYaml() throws IOException {
    Lexicon ready = Lexicon.read(List.of(SHIPPED));
    Path same = Files.writeString(folder.resolve("x.yaml"), Files.readString(SHIPPED) + "\n");
    Lexicon read = Lexicon.read(List.of(same));
    assertThat(ready.hash()).isNotEqualTo(read.hash());
    assertThat(ready.hash()).isEqualTo(Lexicon.hash(List.of(SHIPPED)));
    assertThat(read.hash()).isEqualTo(Lexicon.hash(List.of(same)));
    assertThat(ready.concepts()).containsExactlyElementsOf(read.concepts());
    for (Concept concept : read.concepts()) {
      String id = concept.id();
      assertThat(ready.concept(id)).contains(concept);
      assertThat(ready.broader(id)).containsExactlyElementsOf(read.broader(id));
      assertThat(ready.narrower(id)).containsExactlyElementsOf(read.narrower(id));
    }
    assertThat(ready.concept("no-such-concept")).isEmpty();
  }

  @Test
  void anEditOfOneByteIsSeen() throws IOException {
    byte[] yaml = Files.readAllBytes(SHIPPED);
    String text = new String(yaml, StandardCharsets.UTF_8);
    assertThat(text).contains("prefLabel: {en: ChatGPT}");
    Path edited =
        Files.writeString(
            folder.resolve("lexicon.yaml"), text.replace("{en: ChatGPT}", "{en: ChatGPS}"));
    Lexicon lexicon = Lexicon.read(List.of(edited));
    assertThat(lexicon.concept("chatgpt").orElseThrow().label("en")).isEqualTo("ChatGPS");
    assertThat(lexicon.hash()).isNotEqualTo(Lexicon.hash(List.of(SHIPPED)));
  }

  @Test
  void layersGoOverTheImageAsOverYaml() throws IOException {
    Path same = Files.writeString(folder.resolve("x.yaml"), Files.readString(SHIPPED) + "\n");
    Path layer =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            - {id: gpt-3, kind: model, prefLabel: {en: GPT-3}, broader: [gpt]}
            - {id: my-own, kind: concept, prefLabel: {zh: 自造之词}, broader: [gpt-3]}
            """);
    Lexicon ready = Lexicon.read(List.of(SHIPPED, layer));
    Lexicon read = Lexicon.read(List.of(same, layer));
    assertThat(ready.concepts()).containsExactlyElementsOf(read.concepts());
    assertThat(ready.narrower("gpt")).isEqualTo(read.narrower("gpt"));
    assertThat(ready.hash()).isEqualTo(Lexicon.hash(List.of(SHIPPED, layer)));
  }

  @Test
  void faultsOfALayerNameItsLineAndNoOther() throws IOException {
    Path clash =
        Files.writeString(
            folder.resolve("clash.yaml"),
            "# mine\n- {id: mine, kind: model, prefLabel: {en: gpt 3}}\n");
    assertThatThrownBy(() -> Lexicon.read(List.of(SHIPPED, clash)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith(clash + ":2:")
        .hasMessageContaining("belongs to 'gpt-3' already");
    // The shipped file as a later layer, where a fault may be its own.
    Path copy = Files.copy(SHIPPED, folder.resolve("copy.yaml"));
    Path first =
        Files.writeString(
            folder.resolve("first.yaml"), "- {id: mine, kind: model, prefLabel: {en: gpt 3}}\n");
    assertThatThrownBy(() -> Lexicon.read(List.of(first, copy)))
        .isInstanceOf(LexiconException.class)
        .hasMessageMatching("(?s)\\Q" + copy + "\\E:\\d+:\\d+: .*belongs to 'mine' already.*");
  }

  @Test
  void theImageOfALexiconWithAFaultIsOfNoFile() throws IOException {
    byte[] yaml = "- {id: X}".getBytes(StandardCharsets.UTF_8);
    LexiconImage image = LexiconImage.of(LexiconImageWriter.image("x.yaml", yaml));
    assertThat(image.isOf(yaml)).isFalse();
    assertThat(image.concepts()).isEmpty();
  }

  @Test
  void theSameFileGivesTheSameImage() throws IOException {
    byte[] yaml = Files.readAllBytes(SHIPPED);
    assertThat(LexiconImageWriter.image("a", yaml)).isEqualTo(LexiconImageWriter.image("b", yaml));
    assertThat(FoldTable.image()).isEqualTo(FoldTable.image());
  }
}
