package wenmai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Span;

class WrappedTest {
  private static final List<String> PARTS =
      List.of(
          "注意力",
          "机制，",
          "“奖励”",
          "reward ",
          "model",
          " ",
          "  ",
          "e\u0301",
          "☁\ufe0f",
          "👩‍💻",
          "🇨🇳",
          "\n",
          "https://example.org/a/b",
          "𠮷",
          "GPT-3",
          "（",
          "）",
          "ﾊﾝ",
          "한국",
          "wwwwwwwwwwwwwwwwwwwwwwwww");

  private final long seed = Long.getLong("wenmai.seed", System.nanoTime() & 0xffffffffL);
  private final Random random = new Random(seed);

  @Test
  void noLineIsWiderAndNothingIsLost() {
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(random.nextInt(40), 0, PARTS.size())
              .mapToObj(PARTS::get)
              .collect(Collectors.joining());
      int width = 10 + random.nextInt(60);
      List<String> lines = Wrapped.lines(text, width).stream().map(line -> line.of(text)).toList();
      assertThat(lines)
          .as("-Dwenmai.seed=%d, %d columns of %s", seed, width, text)
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
      assertThat(String.join("", lines).replaceAll("\\s", ""))
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void whatIsShownInOneStaysOnOneLine() {
    String text = "注意力e\u0301机制☁\ufe0f之上👩‍💻人".repeat(20);
    for (int width = 10; width < 40; width++) {
      for (Span line : Wrapped.lines(text, width)) {
        int first = text.codePointAt(line.start());
        assertThat(Columns.of(first)).isPositive();
        assertThat(line.start() == 0 || text.charAt(line.start() - 1) != '\u200d').isTrue();
      }
    }
  }
}
