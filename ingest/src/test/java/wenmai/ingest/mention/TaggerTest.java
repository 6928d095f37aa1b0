package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenmai.corpus.Mention;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.ingest.passage.Documents;
import wenmai.ingest.segment.HanLpSegmenter;

class TaggerTest {
  private final Tagger tagger =
      new Tagger(new LexiconMentionFinder(Lexicons.small(), new HanLpSegmenter()));

  @Test
  void mentionsStandAtOffsetsOfTheDocument() {
    TaggedDocument tagged =
        tagger.tag(
            new Documents()
                .heading(1, "GPT-3")
                .paragraph("它用了注意力机制。")
                .heading(1, "BERT")
                .document());
    assertThat(tagged.passages()).hasSize(2);
    assertThat(tagged.mentions())
        .extracting(Mention::span)
        .containsExactly(new Span(0, 5), new Span(10, 15), new Span(18, 22));
  }

  @Test
  void aConditionIsJudgedWithinOnePassage() {
    TaggedDocument tagged =
        tagger.tag(
            new Documents().heading(1, "Gemini").heading(1, "一").paragraph("Google").document());
    assertThat(tagged.mentions()).hasSize(1);
    tagged =
        tagger.tag(
            new Documents().paragraph("Gemini").heading(1, "一").paragraph("Google").document());
    assertThat(tagged.mentions()).isEmpty();
  }
}
