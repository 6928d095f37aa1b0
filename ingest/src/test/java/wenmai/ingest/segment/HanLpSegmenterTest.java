package wenmai.ingest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Span;

class HanLpSegmenterTest {
  private final HanLpSegmenter segmenter = new HanLpSegmenter();

  @ParameterizedTest
  @CsvSource({
    "GPT-3使用了注意力机制, GPT|3|使用|了|注意力|机制",
    "自然语言处理，预训练, 自然语言处理|预|训练",
    "預訓練自然語言處理, 預|訓練|自然語言處理",
    "175B个参数, 175|B|个|参数",
    "字, 字",
    "C++ and naïve words, C++|and|naïve|words"
  })
  void cutsHanByMeaningAndTheRestByShape(String text, String words) {
    assertThat(words(text)).containsExactly(words.split("\\|"));
  }

  @Test
  void passesOverLineBreaksAndInvisibleCharactersInsideHan() {
    assertThat(words("注意\n  力机\u200b制")).containsExactly("注意\n  力", "机\u200b制");
  }

  @Test
  void neverSplitsASurrogatePair() {
    String rare = "\ud840\udc00";
    for (Span word : segmenter.segment("汉字" + rare + rare + "很少见" + rare)) {
      word.check("汉字" + rare + rare + "很少见" + rare, "word");
    }
    assertThat(words(rare)).containsExactly(rare);
  }

  @Test
  void coversEveryRunInOrder() {
    String text = "大型語言模型（LLM）的参数量、数据量\n增长，GPT-3.5-turbo 效果更好。ひらがな한국어";
    int end = 0;
    StringBuilder covered = new StringBuilder();
    for (Span word : segmenter.segment(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      end = word.end();
      covered.append(word.of(text));
    }
    assertThat(covered.toString().replaceAll("\\s", ""))
        .isEqualTo(text.replaceAll("[（）、，。\\s.-]", "").replace("35", "3.5"));
  }

  @Test
  void givesManyThreadsTheSameWords() {
    String text = "预训练语言模型在下游任务上微调，注意力机制带来了不错的效果。".repeat(20);
    List<Span> once = segmenter.segment(text);
    List<List<Span>> often =
        IntStream.range(0, 64).parallel().mapToObj(i -> segmenter.segment(text)).toList();
    assertThat(often).isEqualTo(Collections.nCopies(64, once));
  }

  private List<String> words(String text) {
    return segmenter.segment(text).stream().map(word -> word.of(text)).toList();
  }
}
