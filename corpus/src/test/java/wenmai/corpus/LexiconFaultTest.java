package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lexicon that breaks a rule is refused with file, line, column and reason. */
class LexiconFaultTest {
  @TempDir Path folder;

  /** Lines are parted by bars; the first and good entry is always gpt-3, on lines 1 to 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  altLable: {en: [GPT3]}=4:13=unknown key 'altLable'",
        "- kind: model|  prefLabel: {en: T5}=4:3=the entry has no 'id'",
        "- id: t5|  prefLabel: {en: T5}=4:3=the entry has no 'kind'",
        "- id: t5|  kind: model=4:3=the entry has no 'prefLabel'",
        "- id: T5|  kind: model|  prefLabel: {en: T5}=4:7=an id is lower-case letters",
        "- id: |  kind: model|  prefLabel: {en: T5}=4:6=an id is lower-case letters",
        "- id: t5|  kind: modle|  prefLabel: {en: T5}=5:9=a kind is concept, model or paper, not 'modle'",
        "- id: gpt-3|  kind: model|  prefLabel: {en: T5}=4:3=the id 'gpt-3' stands twice",
        "- id: t5|  kind: model|  prefLabel: {en: GPT 3}=4:3=the name 'GPT 3' belongs to 'gpt-3'",
        "  broader: [gpt]=1:3=broader 'gpt' is no id of the lexicon",
        "  broader: gpt=4:12=the value should be a list",
        "  broader: [gpt-3]=1:3='gpt-3' is broader than itself: gpt-3, gpt-3",
        "  hiddenLabel: ['']=4:17=a name is empty",
        "  hiddenLabel: ['—']=1:3=the name '—' has no letter",
        "- id: t5|  kind: model|  prefLabel: {}=6:14=prefLabel holds no name",
        "  case: lower=4:9=case can only be exact, not 'lower'",
        "  case: {GPT-3: upper}=4:17=case can only be exact, not 'upper'",
        "  case: {GPT-4: exact}=4:9=case: 'GPT-4' is no name of this entry",
        "  require: {GPT-4: [model]}=4:12=require: 'GPT-4' is no name of this entry",
        "  notWith: {GPT-4: [disk]}=4:12=notWith: 'GPT-4' is no name of this entry",
        "  require: {GPT-3: model}=4:20=the value should be a list",
        "  since: soon=4:10=since is a year, not 'soon'",
        "  definition: large=4:15=texts by language should be a map",
        "  source: [a, b]=4:11=a plain text belongs here",
        "  kind: concept=4:3=the key 'kind' stands twice",
        "- t5=4:3=an entry should be a map",
        "  since: {=5:1=expected the node content",
        "- id: 'open=5:1=unexpected end of stream",
        "\t- id: t5=4:1=cannot start any token"
      })
  void aFaultSaysWhereItStandsAndWhy(String lines, String place, String reason) throws IOException {
    String good = "- id: gpt-3\n  kind: model\n  prefLabel: {en: GPT-3}\n";
    Path file = write(good + lines.replace('|', '\n') + "\n");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> Lexicon.read(List.of(file)))
        .withMessageStartingWith(file + ":" + place + ": ")
        .withMessageContaining(reason);
  }

  @Test
  void aCycleIsNamedInFull() throws IOException {
    Path file =
        write(
            """
            - {id: a, kind: concept, prefLabel: {zh: 注意力机制}, broader: [b]}
            - {id: b, kind: concept, prefLabel: {en: b}, broader: [c]}
            - {id: c, kind: concept, prefLabel: {en: c}, broader: [a]}
            """);
    assertRefused(file, ":1:3: 'a' is broader than itself: a, b, c, a");
  }

  @Test
  void whatIsNoListOfEntriesIsRefused() throws IOException {
    assertRefused(write(""), ": the lexicon is empty");
    assertRefused(write("# nothing\n"), ": the lexicon is empty");
    assertRefused(write("id: gpt-3\n"), ":1:1: the lexicon should be a list");
    assertRefused(write("GPT-3"), ":1:1: the lexicon should be a list");
  }

  @Test
  void aFaultOfALayerNamesTheLayer() throws IOException {
    Path base = write("- {id: gpt-3, kind: model, prefLabel: {en: GPT-3}}\n");
    Path layer = folder.resolve("layer.yaml");
    Files.writeString(layer, "\n- {id: own, kind: model, prefLabel: {en: gpt 3}}\n");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> Lexicon.read(List.of(base, layer)))
        .withMessage(
            layer
                + ":2:3: the name 'gpt 3' belongs to 'gpt-3' already; take it from one of the two");
  }

  private void assertRefused(Path file, String message) {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> Lexicon.read(List.of(file)))
        .withMessage(file + message);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lexicon.yaml"), yaml);
  }
}
