package wenmai.cli;

/**
 * The configuration of the platform's logging, made by it when a library asks for the first logger:
 * it names no handler, so that nobody writes to the console. To set it costs nothing where nobody
 * asks, and less than the platform's own where somebody does.
 */
public final class NoLogging {
  /** Called by the platform. */
  public NoLogging() {}
}
