package wenmai.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymTest {
  @ParameterizedTest
  @CsvSource({
    "RLHF, models trained by reinforcement learning from human feedback, reinforcement learning from human feedback",
    "LLM, of a large language model, large language model",
    "PPO, we use Proximal Policy Optimization, Proximal Policy Optimization",
    "BPE, then byte-pair encoding, byte-pair encoding",
    "LLM, quite another thing, ''",
    "GPT, the GPT, ''",
  })
  void theLongFormBeginsWhereTheFirstLetterBeginsAWord(
      String acronym, String before, String longForm) {
    assertThat(Acronym.longForm(acronym, before)).isEqualTo(longForm);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RLHF", "LLM", "LoRA", "P2P", "VC"})
  void capitalsMakeAnAcronym(String text) {
    assertThat(Acronym.isShort(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "word", "Reward", "TWO WORDS", "模型A", "ABCDEFGHIJK"})
  void otherWordsAreNone(String text) {
    assertThat(Acronym.isShort(text)).isFalse();
  }

  @Test
  void aTextWithoutTheLettersHasNoLongForm() {
    assertThat(Acronym.longForm("RLHF", "")).isEmpty();
  }
}
