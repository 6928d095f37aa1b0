package wenmai.index;

import java.io.IOException;

/**
 * An index that cannot be used; the message says which and why, {@link #fault()} says what kind of
 * why.
 */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the index. */
  public enum Fault {
    MISSING,
    LOCKED,
    DAMAGED,
    VERSION,
    READ_ONLY,
    /** The folder is somebody else's. */
    FOREIGN
  }

  private final Fault fault;

  IndexException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
