package wenmai.index;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** {@code done} of {@code total} sources are finished, {@code name} the last of them. */
  void at(int done, int total, String name);
}
