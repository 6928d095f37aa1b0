package wenmai.corpus;

import java.util.Arrays;

/**
 * Translates offsets of one text between UTF-16 units, which the program computes with, and Unicode
 * code points, which it prints. Texts without surrogate pairs cost nothing.
 */
public final class CodePoints {
  private final int length;

  /** Positions, in units, of each low surrogate of a pair. */
  private final int[] lows;

  private CodePoints(int length, int[] lows) {
    this.length = length;
    this.lows = lows;
  }

  public static CodePoints of(String text) {
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    return new CodePoints(text.length(), Arrays.copyOf(found, count));
  }

  /** The code-point offset of the unit offset {@code units}. */
  public int fromUnits(int units) {
    if (units < 0 || units > length) {
      throw new IllegalArgumentException("offset " + units + " leaves the text of " + length);
    }
    return units - pairsBefore(units);
  }

  /** The unit offset of the code-point offset {@code points}. */
  public int toUnits(int points) {
    if (points < 0 || points > length - lows.length) {
      throw new IllegalArgumentException(
          "offset " + points + " leaves the text of " + (length - lows.length) + " code points");
    }
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lows[middle] - middle <= points) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return points + low;
  }

  /** A span with up to {@code points} more code points on each side. */
  public Span widen(Span span, int points) {
    int first = fromUnits(span.start());
    int last = fromUnits(span.end());
    int all = length - lows.length;
    return new Span(
        toUnits(points > first ? 0 : first - points),
        toUnits(points > all - last ? all : last + points));
  }

  private int pairsBefore(int units) {
    int at = Arrays.binarySearch(lows, units);
    return at >= 0 ? at : -at - 1;
  }
}
