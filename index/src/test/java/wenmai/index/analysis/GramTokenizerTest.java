package wenmai.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramTokenizerTest {
  private final LayerAnalyzer analyzer = new LayerAnalyzer(new RunSegmenter());

  /** Blanks part positions, slashes the terms at one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "GPT-3提出=gpt3/gpt 3 提/提出 出",
        "GPT3=gpt3/gpt 3",
        "GPT 3=gpt 3",
        "ＧＰＴ－３=gpt3/gpt 3",
        "GPT-3.5=gpt3.5/gpt 3.5",
        "GPT-3.5-turbo=gpt3.5turbo/gpt 3.5 turbo",
        "注意力机制=注/注意 意/意力 力/力机 机/机制 制",
        "注意力機制=注/注意 意/意力 力/力机 机/机制 制",
        "注意，力=注/注意 意 _ 力",
        "175B参数=175b/175 b 参/参数 数",
        "C++和C#=c++ 和 c#",
        "U.S. models=u.s _ models",
        "β-VAE=βvae/β vae",
        "𠀀𠮷=𠀀/𠀀𠮷 𠮷",
        "ｱﾊﾟ=ア/アハ ハ/ハ\u309a \u309a",
        "GPT. 3=gpt _ 3",
        "self._attention=self _ attention",
        "self.attention=self.attention/self _ attention",
        "😀。=''"
      })
  void hanGivesPairsAndRunsGiveWholesAndParts(String text, String tokens) throws IOException {
    assertThat(TokenText.show(TokenText.of(analyzer, "gram", text))).isEqualTo(tokens);
  }

  @Test
  void offsetsAreThoseOfTheTextAsWritten() throws IOException {
    assertThat(TokenText.of(analyzer, "gram", "由GPT‑3提"))
        .containsExactly(
            new TokenText.Token("由", GramTokenizer.UNIGRAM, 2, 0, 1),
            new TokenText.Token("gpt3", GramTokenizer.WHOLE, 2, 1, 6),
            new TokenText.Token("gpt", GramTokenizer.PART, 0, 1, 4),
            new TokenText.Token("3", GramTokenizer.PART, 2, 5, 6),
            new TokenText.Token("提", GramTokenizer.UNIGRAM, 2, 6, 7));
  }

  @Test
  void aPairThatIsWrappedIsOneTermOverTheBreak() throws IOException {
    assertThat(TokenText.of(analyzer, "gram", "机\n 制"))
        .containsExactly(
            new TokenText.Token("机", GramTokenizer.UNIGRAM, 2, 0, 1),
            new TokenText.Token("机制", GramTokenizer.BIGRAM, 0, 0, 4),
            new TokenText.Token("制", GramTokenizer.UNIGRAM, 2, 3, 4));
  }

  @Test
  void aGapKeepsPhrasesInsideTheirBlock() throws IOException {
    String gap = " __ ";
    assertThat(TokenText.show(TokenText.of(analyzer, "gram", "GPT\n\n3")))
        .isEqualTo("gpt" + gap + "3");
    assertThat(TokenText.show(TokenText.of(analyzer, "word", "models\n\nlearn")))
        .isEqualTo("model" + gap + "learn");
    assertThat(TokenText.show(TokenText.of(analyzer, "gram", "\n\nGPT\n3"))).isEqualTo("gpt 3");
  }
}
