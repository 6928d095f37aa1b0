package wenmai.ingest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Span;

class SentencesTest {
  private final Sentences sentences = new Sentences();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "什么是注意力机制？|先看公式。",
        "他说：“模型收敛了。”|然后停止训练……|继续！",
        "GPT-3.5 有 1.5 亿参数，e.g. 注意力层。|见 Fig. 1 和 Vaswani et al. 的论文；|完",
        "它叫 Transformer. |下一句用了 GPT-3! |真的?",
        "换行\n不断句，空行断句\n\n|新的一段",
        "It has 3.5 billion parameters, e.g. weights. |Dr. Smith disagrees. |Why?",
        "This is an English sentence about attention. |中文一句话。|Then English goes on.",
        "没有句号",
        "。。。"
      })
  void splits(String text) {
    String whole = text.replace("|", "");
    assertThat(split(whole)).containsExactly(parts(text));
  }

  @Test
  void holdAllButWhiteSpace() {
    String text = "  第一句。\n\n \n Second one here. Third!\n\n第三句 ";
    assertThat(String.join("", split(text)).replaceAll("\\s", ""))
        .isEqualTo(text.replaceAll("\\s", ""));
    assertThat(sentences.split(" \n\n ")).isEmpty();
    assertThat(sentences.split("")).isEmpty();
  }

  @Test
  void giveManyThreadsTheSame() {
    String text = "Attention is all you need. It was written in 2017. 注意力机制很重要。".repeat(10);
    List<Span> once = sentences.split(text);
    List<List<Span>> often =
        IntStream.range(0, 64).parallel().mapToObj(i -> sentences.split(text)).toList();
    assertThat(often).isEqualTo(Collections.nCopies(64, once));
  }

  private static String[] parts(String text) {
    String[] parts = text.split("\\|");
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].strip();
    }
    return parts;
  }

  private List<String> split(String text) {
    return sentences.split(text).stream().map(sentence -> sentence.of(text)).toList();
  }
}
