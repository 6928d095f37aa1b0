package wenmai.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemFilterTest {
  private final LayerAnalyzer analyzer = new LayerAnalyzer(new RunSegmenter());

  @ParameterizedTest
  @CsvSource({
    "Models, model",
    "learning learned learns, learn learn learn",
    "attention mechanisms, attent mechan",
    "has was its, has was its",
    "GPT-3s, gpt 3 s",
    "U.S. C++ C#, u.s _ c++ c#",
    "don't, don't",
    "naïves, naïves",
    "注意力机制, 注意力机制"
  })
  void onlyPlainEnglishWordsAreStemmed(String text, String stems) throws IOException {
    assertThat(TokenText.show(TokenText.of(analyzer, "word", text))).isEqualTo(stems);
  }

  @ParameterizedTest
  @CsvSource({"Models learning, models learning"})
  void gramsAreNotStemmed(String text, String grams) throws IOException {
    assertThat(TokenText.show(TokenText.of(analyzer, "gram", text))).isEqualTo(grams);
  }
}
