package wenmai.index.search;

import java.io.IOException;

/** A query that cannot be answered as it stands; the message says why, the hint how to mend it. */
public final class QueryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  QueryException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** How to mend the query, in one line. */
  public String hint() {
    return hint;
  }
}
