package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.index.analysis.LayerAnalyzer;
import wenmai.index.analysis.RunSegmenter;

class TermsTest {
  private final Terms terms = new Terms(new LayerAnalyzer(new RunSegmenter()));

  /** Lucene writes a gap as a question mark. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "GPT=gram:gpt",
        "GPT-3=gram:`gpt ? 3`",
        "GPT 3=gram:`gpt ? 3`",
        "GPT-3.5-turbo=gram:`gpt ? 3.5 ? turbo`",
        "注=gram:注",
        "注意=gram:注意",
        "注意力=gram:`注意 ? 意力`",
        "注意力机制=gram:`注意 ? 意力 ? 力机 ? 机制`",
        "注 GPT=gram:`注 ? gpt`",
        "GPT, 3=gram:`gpt ? ? 3`",
        "GPT-3的提出=gram:`gpt ? 3 ? 的提 ? 提出`",
        "提出GPT=gram:`提出 ? ? ? gpt`"
      })
  void aPhraseIsAChainOfPairsAndParts(String text, String query) {
    assertThat(terms.phrase("gram", text)).hasToString(query.replace('`', '"'));
  }

  @Test
  void aPhraseOfSignsIsNothing() {
    assertThat(terms.phrase("gram", "，。 -+ 😀")).isNull();
    assertThat(terms.phrase("gram", "")).isNull();
  }

  @Test
  void positionsCountFromZeroAndWholesShareThatOfTheirFirstPart() {
    assertThat(terms.of("gram", "GPT-3提"))
        .extracting(token -> token.term() + "@" + token.position())
        .containsExactly("gpt3@0", "gpt@0", "3@2", "提@4");
  }
}
