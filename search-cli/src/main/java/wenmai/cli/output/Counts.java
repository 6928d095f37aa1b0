package wenmai.cli.output;

/** Says how many of something there are. */
public final class Counts {
  private Counts() {}

  /** Such as {@code 1 passage}, {@code 2 passages}. */
  public static String of(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
