package wenmai.index.search;

import java.util.Arrays;
import wenmai.corpus.Readings;

/** How far a word typed in Han is from another: by sound, by order, by a wrong character. */
final class HanDistance {
  /** What two words have that are not near. */
  static final double FAR = Double.POSITIVE_INFINITY;

  /** A character of the same sound is the commonest mistake of those who type by sound. */
  private static final double SAME_SOUND = 0.3;

  private static final double MOVED = 0.5;
  private static final double WRONG = 1;

  /** Shorter words that differ in one character are mostly just other words. */
  private static final int LONG = 4;

  /** Characters move no further than that: 力注意 for 注意力. */
  private static final int REACH = 3;

  private final Readings readings;

  HanDistance(Readings readings) {
    this.readings = readings;
  }

  /**
   * The distance between two words; 0 if they are equal.
   *
   * @param anyWrong whether a character of another sound may be wrong, missing or too many
   */
  double between(int[] typed, int[] other, boolean anyWrong) {
    if (typed.length != other.length) {
      boolean one = anyWrong && Math.abs(typed.length - other.length) == 1;
      return one && other.length >= LONG && isInside(typed, other) ? WRONG : FAR;
    }
    int first = Arrays.mismatch(typed, other);
    if (first < 0) {
      return 0;
    }
    int last = typed.length - 1;
    while (typed[last] == other[last]) {
      last--;
    }
    if (last - first < REACH && isMoved(typed, other, first, last + 1)) {
      return MOVED;
    }
    return wrong(typed, other, anyWrong);
  }

  private double wrong(int[] typed, int[] other, boolean anyWrong) {
    int different = 0;
    for (int i = 0; i < typed.length; i++) {
      different += typed[i] == other[i] ? 0 : 1;
    }
    if (2 * different > typed.length) {
      return FAR;
    }
    for (int i = 0; i < typed.length; i++) {
      if (typed[i] != other[i] && !readings.soundAlike(typed[i], other[i])) {
        return anyWrong && different == 1 && typed.length >= LONG ? WRONG : FAR;
      }
    }
    return SAME_SOUND * different;
  }

  private static boolean isMoved(int[] typed, int[] other, int from, int to) {
    int[] a = Arrays.copyOfRange(typed, from, to);
    int[] b = Arrays.copyOfRange(other, from, to);
    Arrays.sort(a);
    Arrays.sort(b);
    return Arrays.equals(a, b);
  }

  /** Whether the longer has one character more, neither at its beginning nor at its end. */
  private static boolean isInside(int[] a, int[] b) {
    int[] shorter = a.length < b.length ? a : b;
    int[] longer = a.length < b.length ? b : a;
    int at = Arrays.mismatch(shorter, longer);
    return at > 0
        && at < shorter.length
        && Arrays.equals(shorter, at, shorter.length, longer, at + 1, longer.length);
  }
}
