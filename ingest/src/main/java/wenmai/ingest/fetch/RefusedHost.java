package wenmai.ingest.fetch;

import java.net.UnknownHostException;

/** A host that is not asked, as none of its addresses is a public one. */
final class RefusedHost extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedHost(String message) {
    super(message);
  }
}
