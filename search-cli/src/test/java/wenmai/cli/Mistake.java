package wenmai.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import wenmai.corpus.Readings;

/** Mistakes of those who type. Each returns the word as it is where it cannot be made. */
record Mistake(Random random, Readings readings) {
  private static final int FIRST = 0x4e00;
  private static final int LAST = 0x9fa5;

  /** One letter wrong, missing, too many or swapped with the next. */
  String inLatin(String word) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + after;
      case 1 -> before + after;
      case 2 -> before + letter + word.charAt(at) + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  /** One character replaced by a common one that sounds the same. */
  String ofSound(String word) {
    int at = random.nextInt(word.length());
    CharsetEncoder common = Charset.forName("GB2312").newEncoder();
    List<Integer> others =
        IntStream.rangeClosed(FIRST, LAST)
            .filter(point -> common.canEncode((char) point) && point != word.charAt(at))
            .filter(point -> readings.soundAlike(point, word.charAt(at)))
            .boxed()
            .toList();
    return others.isEmpty()
        ? word
        : word.substring(0, at)
            + Character.toString(others.get(random.nextInt(others.size())))
            + word.substring(at + 1);
  }

  /** Two neighbouring characters swapped. */
  String ofOrder(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }
}
