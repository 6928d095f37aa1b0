package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        "  altLable: {en: [GPT3]}=4:3=unknown key 'altLable'",
        "- kind: model|  prefLabel: {en: T5}=4:3=the entry has no 'id'",
        "- id: t5|  prefLabel: {en: T5}=4:3=the entry has no 'kind'",
        "- id: t5|  kind: model=4:3=the entry has no 'prefLabel'",
        "- id: T5|  kind: model|  prefLabel: {en: T5}=4:7=an id is lower-case letters",
        "- id: |  kind: model|  prefLabel: {en: T5}=4:6=an id is lower-case letters",
        "- id: t5|  kind: modle|  prefLabel: {en: T5}=5:9=a kind is concept, model or paper, not 'modle'",
        "- id: gpt-3|  kind: model|  prefLabel: {en: T5}=4:3=the id 'gpt-3' stands twice",
        "- id: t5|  kind: model|  prefLabel: {en: GPT 3}=6:19=the name 'GPT 3' belongs to 'gpt-3'",
        "  broader: [gpt]=4:13=broader 'gpt' is no id of the lexicon",
        "  broader: gpt=4:12=the value should be a list",
        "  broader: [gpt-3]=4:13='gpt-3' is broader than itself: gpt-3, gpt-3",
        "  hiddenLabel: ['']=4:17=a name is empty",
        "  hiddenLabel: ['—']=4:17=the name '—' has no letter",
        "- id: t5|  kind: model|  prefLabel: {}=6:14=prefLabel holds no name",
        "  case: lower=4:9=case can only be exact, not 'lower'",
        "  case: {GPT-3: upper}=4:17=case can only be exact, not 'upper'",
        "  case: {GPT-4: exact}=4:10=case: 'GPT-4' is no name of this entry",
        "  require: {GPT-4: [model]}=4:13=require: 'GPT-4' is no name of this entry",
        "  notWith: {GPT-4: [disk]}=4:13=notWith: 'GPT-4' is no name of this entry",
        "  require: {GPT-3: model}=4:20=the value should be a list",
        "  since: soon=4:10=since is a year, not 'soon'",
        "  definition: large=4:15=texts by language should be a map",
        "  require: {GPT-3: ['']}=4:21=an empty text says nothing here",
        "  notWith: [model, ' ']=4:20=an empty text says nothing here",
        "  altLabel: {en: GPT3}=4:18=altLabel should be a list",
        "  altLabel: {en: [GPT3], cn: [生成模型]}=4:26=a language is zh or en, not 'cn'",
        "- id: t5|  kind: model|  prefLabel: {eng: T5}=6:15=a language is zh or en, not 'eng'",
        "- id: t5|  kind: model|  prefLabel: {en: ''}=6:19=a name is empty",
        "- id: t5|  kind: model|  prefLabel: {en: T5}|  altLabel: {zh: [模型, ＧＰＴ３]}=7:23=the name 'ＧＰＴ３' belongs to 'gpt-3'",
        "- id: t5|  kind: model|  prefLabel: {en: T5}|  broader: [gpt-3, gpt]=7:20=broader 'gpt' is no id of the lexicon",
        "  definition: {fr: grand}=4:16=a language is zh or en, not 'fr'",
        "  definition: {en: ''}=4:20=an empty text says nothing here",
        "  maker: [OpenAI]=4:10=a plain text belongs here",
        "  parameters: 175B=4:15=parameters should be a list",
        "  parameters: [13B, large]=4:21=a size is a number with K, M, B or T",
        "- id: t5|  kind: concept|  prefLabel: {en: T5}|  maker: Google=7:10=only a model has 'maker'",
        "  source: ''=4:11=an empty text says nothing here",
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
    assertRefused(file, ":3:56: 'a' is broader than itself: a, b, c, a");
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
                + ":2:42: the name 'gpt 3' belongs to 'gpt-3' already; take it from one of the two,"
                + " or use that id to replace that entry");
  }

  @Test
  void aFaultBetweenLayersIsSaidOfTheLaterOne() throws IOException {
    Path base =
        write(
            """
            - {id: a, kind: concept, prefLabel: {en: first}}
            - {id: b, kind: concept, prefLabel: {en: second}, broader: [a]}
            - {id: c, kind: concept, prefLabel: {en: third}, broader: [b]}
            """);
    Path layer = folder.resolve("layer.yaml");
    Files.writeString(layer, "- {id: a, kind: concept, prefLabel: {en: x}, broader: [c]}\n");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> Lexicon.read(List.of(base, layer)))
        .withMessage(layer + ":1:56: 'c' is broader than itself: c, b, a, c");
    Files.writeString(layer, "- {id: a, kind: concept, prefLabel: {en: Third}}\n");
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() -> Lexicon.read(List.of(base, layer)))
        .withMessageStartingWith(layer + ":1:42: the name 'Third' belongs to 'c' already");
  }

  @Test
  void anotherEncodingIsRefusedWhereItShows() throws IOException {
    byte[] yaml = "# 词\n- {id: a, kind: concept, prefLabel: {zh: 词}}\n".getBytes("GB18030");
    Path file = Files.write(folder.resolve("lexicon.yaml"), yaml);
    assertRefused(file, ":1:3: the file is not UTF-8 here; save it as UTF-8");
    yaml = "# 词\n- {id: a, kind: concept, prefLabel: {zh: 词".getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(yaml, yaml.length - 1));
    assertRefused(file, ":2:42: the file is not UTF-8 here; save it as UTF-8");
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
