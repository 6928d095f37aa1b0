package wenmai.index;

/** A run was told to end before it was done. */
public final class RunEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int done;
  private final int total;
  private final boolean kept;

  /**
   * @param done how many of {@code total} sources were finished
   * @param kept whether the index holds them now; else it is as it was before the run
   */
  RunEnded(int done, int total, boolean kept) {
    super("the run was told to end", null, false, false);
    this.done = done;
    this.total = total;
    this.kept = kept;
  }

  public int done() {
    return done;
  }

  public int total() {
    return total;
  }

  public boolean isKept() {
    return kept;
  }
}
