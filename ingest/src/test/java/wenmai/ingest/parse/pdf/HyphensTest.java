package wenmai.ingest.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A hyphen at the end of a line is the word's or the line's. */
class HyphensTest {
  @Test
  void theDocumentSaysWhichWordsHaveOne() {
    Hyphens hyphens =
        new Hyphens(List.of("we use fine-tuning", "a cooperative game of long and term"));
    assertThat(joined(hyphens, "by fine-", "tuning it")).isEqualTo("by fine-tuning it");
    assertThat(joined(hyphens, "a co-", "operative one")).isEqualTo("a cooperative one");
    assertThat(joined(hyphens, "a long-", "term view")).isEqualTo("a long-term view");
  }

  @Test
  void whatTheDocumentDoesNotSayIsToldByItsLook() {
    assertThat(joined(Hyphens.NONE, "atten-", "tion")).isEqualTo("attention");
    assertThat(joined(Hyphens.NONE, "state-of-", "the-art")).isEqualTo("state-of-the-art");
    assertThat(joined(Hyphens.NONE, "GPT-", "3 is")).isEqualTo("GPT-3 is");
    assertThat(joined(Hyphens.NONE, "Self-", "Attention")).isEqualTo("Self-Attention");
    assertThat(joined(Hyphens.NONE, "注意力机", "制")).isEqualTo("注意力机制");
  }

  @Test
  void linesOfAPageAreJoinedAsTheirScriptAsks() {
    assertThat(joined(Hyphens.NONE, "注意力", "机制")).isEqualTo("注意力机制");
    assertThat(joined(Hyphens.NONE, "注意力，", "机制")).isEqualTo("注意力，机制");
    assertThat(joined(Hyphens.NONE, "用 GPT-", "3 来")).isEqualTo("用 GPT-3 来");
    assertThat(joined(Hyphens.NONE, "state-of-", "The-Art")).isEqualTo("state-of-The-Art");
    assertThat(joined(Hyphens.NONE, "large", "model")).isEqualTo("large model");
    assertThat(joined(Hyphens.NONE, "模型", "GPT")).isEqualTo("模型 GPT");
  }

  private static String joined(Hyphens hyphens, String before, String line) {
    StringBuilder text = new StringBuilder(before);
    hyphens.join(text, line);
    return text.toString();
  }
}
