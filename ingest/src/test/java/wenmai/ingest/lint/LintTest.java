package wenmai.ingest.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Lexicon;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.passage.Documents;
import wenmai.ingest.segment.HanLpSegmenter;

class LintTest {
  private static final String DEFINED = ", definition: {zh: 一句话。, en: One sentence.}}\n";

  @TempDir Path folder;

  @Test
  void aSoundEntryHasNoFault() throws IOException {
    String yaml = "- {id: rm, kind: concept, prefLabel: {zh: 奖励模型, en: reward model}" + DEFINED;
    assertThat(lint(yaml)).isEmpty();
    assertThat(lint(yaml, "奖励模型是 reward model。")).isEmpty();
  }

  @Test
  void namesThatStandNowhereAreUnseenOnlyBesideACorpus() throws IOException {
    String yaml = "- {id: rm, kind: concept, prefLabel: {zh: 奖励模型, en: reward model}" + DEFINED;
    assertThat(lint(yaml, "只有奖励模型。"))
        .containsExactly(
            new Fault(
                Fault.Kind.UNSEEN, "rm", "reward model", "stands in no document of the index"));
  }

  @Test
  void aPluralThatIsAnotherConceptClashes() throws IOException {
    assertThat(
            lint(
                "- {id: a, kind: model, prefLabel: {en: Graph Net}"
                    + DEFINED
                    + "- {id: b, kind: model, prefLabel: {en: graph-nets}"
                    + DEFINED))
        .containsExactly(
            new Fault(Fault.Kind.CLASHING, "a", "Graph Net", "its plural is a name of b"));
  }

  @Test
  void missingPartsOneCharacterAndCommonWordsAreNamed() throws IOException {
    assertThat(lint("- {id: key, kind: concept, prefLabel: {zh: 键}}\n"))
        .extracting(Fault::kind)
        .containsExactly(
            Fault.Kind.ONE_CHARACTER,
            Fault.Kind.NO_NAME,
            Fault.Kind.NO_DEFINITION,
            Fault.Kind.NO_DEFINITION);
    String common = "- {id: work, kind: concept, prefLabel: {zh: 工作, en: labouring}";
    assertThat(lint(common + DEFINED))
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.AMBIGUOUS);
    assertThat(lint(common + ", require: [车间]" + DEFINED)).isEmpty();
  }

  @Test
  void aNameThatMostlyIsNoMentionIsAmbiguous() throws IOException {
    String yaml = "- {id: agent, kind: model, prefLabel: {en: Agent}, require: [model]" + DEFINED;
    String[] estate = new String[12];
    java.util.Arrays.fill(estate, "The agent sold the house.");
    List<Fault> faults = lint(yaml, estate);
    assertThat(faults)
        .contains(
            new Fault(
                Fault.Kind.AMBIGUOUS,
                "agent",
                "Agent",
                "stands 12 times where it is no mention, 0 times where it is"));
  }

  private List<Fault> lint(String yaml, String... paragraphs) throws IOException {
    Lexicon lexicon =
        Lexicon.read(List.of(Files.writeString(folder.resolve("lexicon.yaml"), yaml)));
    Lint lint =
        new Lint(lexicon, new Tagger(new LexiconMentionFinder(lexicon, new HanLpSegmenter())));
    for (String paragraph : paragraphs) {
      lint.read(new Documents().paragraph(paragraph).document());
    }
    return lint.faults();
  }
}
