package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEnglishTest {
  private static final String ENGLISH =
      "A reward model is trained on pairs of answers, and it learns to tell the one that people"
          + " like from the other. The policy is then improved with the help of this model, for as"
          + " long as the answers are close to those that it gave before. That is what keeps it"
          + " from finding words that the model likes and nobody else does. ";

  @Test
  void proseIsAndTheModelSaysSoToo() throws IOException {
    assertThat(PlainEnglish.is(ENGLISH)).isTrue();
    try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
      LanguageDetector model = new LanguageDetectorME(new LanguageDetectorModel(in));
      assertThat(model.predictLanguage(ENGLISH).getLang()).isEqualTo("eng");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the who and the kinks ",
        "Le modèle de récompense apprend à dire laquelle des deux réponses les gens préfèrent. ",
        "Das Modell lernt, welche von zwei Antworten den Leuten besser gefällt, und warum. ",
        "De tekst is in het Nederlands, en to be or not to be is een regel die iedereen kent. ",
        "for x in range(n): total += weights[x] * values[x]; print(total, x) ",
      })
  void otherTextIsNot(String text) {
    assertThat(PlainEnglish.is(text.repeat(20))).isFalse();
  }
}
