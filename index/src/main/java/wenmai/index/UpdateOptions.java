package wenmai.index;

/**
 * How a run goes about it.
 *
 * @param rebuild forget what is indexed and parse everything
 * @param retry try again what failed before, though its bytes are the same
 * @param dryRun say what would be done, and do none of it
 * @param threads how many sources are parsed at once; with one, the run has no thread but its own
 */
public record UpdateOptions(boolean rebuild, boolean retry, boolean dryRun, int threads) {
  public UpdateOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }
}
