package wenmai.corpus;

import java.util.List;
import java.util.Random;

/** Texts to throw at what must hold for any text. A test's argument is the seed of its text. */
final class RandomText {
  private static final String[] PARTS = {
    "注意力机制",
    "GPT-3",
    "GPT‑3",
    "ＧＰＴ－３",
    "強化學習",
    " ",
    "\n",
    "\n\n",
    "\u3000",
    "。",
    "，",
    ",",
    ".",
    "-",
    "'",
    "’",
    "1,000,000",
    "15.4亿",
    "175B",
    "C++",
    "C#",
    "U.S.",
    "e\u0301",
    "β",
    "İ",
    "\u200b",
    "\u00ad",
    "\ud83d\ude00",
    "\ud840\udc00",
    "\ud835\udc01",
    "ｱﾊﾟ",
    "한국",
    "ไทย",
    "_",
    "&"
  };

  private final Random random;

  RandomText(long seed) {
    random = new Random(seed);
  }

  /** Words and signs of both languages in any order. */
  String likely(int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(parts); i > 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
      if (random.nextInt(4) == 0) {
        text.append((char) ('0' + random.nextInt(75)));
      }
    }
    return text.toString();
  }

  /** Any code points, each plane as likely as the next. */
  String points(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      int point = random.nextInt(Character.MAX_CODE_POINT + 1);
      point = random.nextBoolean() ? point & 0xffff : point;
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  /** Any UTF-16 units, whether they make characters or not. */
  String units(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      int surrogate = Character.MIN_SURROGATE + random.nextInt(2048);
      text.append((char) (random.nextBoolean() ? surrogate : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  static List<Long> seeds() {
    return new Random(20231).longs(300).boxed().toList();
  }
}
