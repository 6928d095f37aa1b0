package wenmai.corpus;

/**
 * A half-open range {@code [start, end)} of a text, in UTF-16 units.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies inside this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same range of a text that begins {@code by} units earlier. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** The part of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Throws unless the span lies inside {@code text} and splits no surrogate pair at its edges. */
  public void check(String text, String what) {
    if (end > text.length()) {
      throw new IllegalArgumentException(
          what + " [" + start + ", " + end + ") leaves the text of length " + text.length());
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      throw new IllegalArgumentException(
          what + " [" + start + ", " + end + ") splits a surrogate pair");
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  // By hand: a record's own methods are linked at run time, which a cold start pays for.

  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** By start, then the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
