package wenmai.index.analysis;

import java.util.List;
import java.util.Random;

/** Random texts of both languages; a test's argument is the seed of its text. */
public final class MixedText {
  private static final String[] PARTS = {
    "注意力机制",
    "強化學習",
    "GPT-3",
    "GPT‑3",
    "ＧＰＴ－３",
    "GPT-3.5-turbo",
    "提出",
    "模型",
    "models ",
    "learning ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\u3000",
    "。",
    "，",
    ",",
    ".",
    "-",
    "’",
    "175B",
    "15.4亿",
    "C++",
    "U.S.",
    "β-VAE",
    "e\u0301",
    "\u200b",
    "\ud83d\ude00",
    "\ud840\udc00",
    "ｱﾊﾟ",
    "x",
    "的",
    "\t",
    "(",
    "\""
  };

  private MixedText() {}

  /** A text of up to {@code most} parts. */
  public static String of(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  /** Seeds for as many runs of a test. */
  public static List<Long> seeds() {
    return new Random(20231).longs(200).boxed().toList();
  }
}
