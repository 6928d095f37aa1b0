package wenmai.index.search;

import java.io.IOException;

/** A query that cannot be answered as it stands; the message says why and how to mend it. */
public final class QueryException extends IOException {
  private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message);
  }
}
