package wenmai.index;

/** Told how far a run has come, and asked whether it is to go on. */
@FunctionalInterface
public interface Progress {
  /** {@code done} of {@code total} sources are finished, {@code name} the last of them. */
  void at(int done, int total, String name);

  /**
   * Whether the run is to end before the next source. It then keeps what it has done where it may,
   * and throws {@link RunEnded}.
   */
  default boolean isToEnd() {
    return false;
  }
}
