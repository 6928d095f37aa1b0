package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "GPT-3, gpt-3",
    "ＧＰＴ－３, gpt-3",
    "GPT‐3, gpt-3",
    "GPT‑3, gpt-3",
    "GPT–3, gpt-3",
    "GPT−3, gpt-3",
    "GPT﹣3, gpt-3",
    "注意力機制, 注意力机制",
    "強化學習與獎勵模型, 强化学习与奖励模型",
    "İSTANBUL, istanbul",
    "ΒETA, βeta",
    "Don’t, don't",
    "１５．４％, 15.4%",
    "ｱｲ, アイ",
    "Å, å",
    "ſ, ſ"
  })
  void widthCaseDashesAndScriptFold(String written, String folded) {
    assertThat(Fold.fold(written)).isEqualTo(folded);
  }

  @Test
  void everyUnitFoldsToOneThatFoldsToItself() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char once = Fold.fold((char) unit);
      assertThat(Fold.fold(once)).as("U+%04X folds to U+%04X", unit, (int) once).isEqualTo(once);
      assertThat(Character.isSurrogate(once))
          .as("U+%04X", unit)
          .isEqualTo(Character.isSurrogate((char) unit));
    }
  }

  @ParameterizedTest
  @MethodSource("wenmai.corpus.RandomText#seeds")
  void aFoldedTextKeepsItsLengthAndItsPairs(long seed) {
    RandomText random = new RandomText(seed);
    for (String text : new String[] {random.likely(60), random.points(60), random.units(60)}) {
      String folded = Fold.fold(text);
      assertThat(folded).hasSameSizeAs(text);
      assertThat(Fold.fold(folded)).isEqualTo(folded);
      for (int i = 0; i < text.length(); i++) {
        assertThat(folded.charAt(i)).isEqualTo(Fold.fold(text.charAt(i)));
        if (Character.isSurrogate(text.charAt(i))) {
          assertThat(folded.charAt(i)).isEqualTo(text.charAt(i));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GPT-3, gpt3",
    "GPT 3, gpt3",
    "'GPT\n3', gpt3",
    "ＧＰＴ－３, gpt3",
    "GPT\u200b\u00ad-3, gpt3",
    "GPT-3.5, gpt3.5",
    "注意力　機制, 注意力机制",
    "—, ''"
  })
  void aKeyDropsSeparatorsAndWhatIsNotSeen(String name, String key) {
    assertThat(Fold.key(name)).isEqualTo(key);
  }

  @Test
  void everyDashAndBlankIsASeparatorAsWrittenAndAsFolded() {
    for (char unit : "-‐‑‒–—―−﹘﹣－︱︲ \n\t\u3000\u00a0\u2009\u202f".toCharArray()) {
      assertThat(Fold.isSeparator(Fold.fold(unit))).as("U+%04X", (int) unit).isTrue();
    }
    for (char unit : "a3.,+_注\u200b".toCharArray()) {
      assertThat(Fold.isSeparator(unit)).as("U+%04X", (int) unit).isFalse();
    }
  }
}
