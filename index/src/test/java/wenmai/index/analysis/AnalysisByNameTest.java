package wenmai.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers as a search server puts them together: by the names registered with Lucene. */
class AnalysisByNameTest {
  private static final String SEGMENTER = RunSegmenter.class.getName();

  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void layersMadeByNameGiveTheSameTokens(long seed) throws IOException {
    String text = MixedText.of(new Random(seed), 60);
    try (LayerAnalyzer made = new LayerAnalyzer(new RunSegmenter());
        Analyzer grams = CustomAnalyzer.builder().withTokenizer("wenmaiGram").build();
        Analyzer words = words()) {
      assertThat(TokenText.of(grams, "any", text)).isEqualTo(TokenText.of(made, "gram", text));
      assertThat(TokenText.of(words, "any", text)).isEqualTo(TokenText.of(made, "word", text));
    }
  }

  @Test
  void theNamesAreRegistered() {
    assertThat(TokenizerFactory.availableTokenizers()).contains("wenmaiGram", "wenmaiWord");
    assertThat(TokenFilterFactory.availableTokenFilters()).contains("wenmaiStem");
    assertThat(GramTokenizerFactory.NAME).isEqualTo("wenmaiGram");
    assertThat(WordTokenizerFactory.NAME).isEqualTo("wenmaiWord");
    assertThat(StemFilterFactory.NAME).isEqualTo("wenmaiStem");
  }

  @Test
  void wordsNeedASegmenter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomAnalyzer.builder().withTokenizer("wenmaiWord").build())
        .withMessageContaining("segmenter");
  }

  @Test
  void argumentsThatNobodyKnowsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomAnalyzer.builder().withTokenizer("wenmaiGram", "size", "2"))
        .withMessageContaining("size");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CustomAnalyzer.builder()
                    .withTokenizer("wenmaiWord", "segmenter", SEGMENTER, "mode", "index"))
        .withMessageContaining("mode");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CustomAnalyzer.builder()
                    .withTokenizer("wenmaiGram")
                    .addTokenFilter("wenmaiStem", "language", "en"))
        .withMessageContaining("language");
  }

  private static Analyzer words() throws IOException {
    return CustomAnalyzer.builder()
        .withTokenizer("wenmaiWord", "segmenter", SEGMENTER)
        .addTokenFilter("wenmaiStem")
        .build();
  }
}
