package wenmai.ingest.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** What was fetched cannot be kept: a fault of the disk, and of no page. */
final class KeepFault extends IOException {
  private static final long serialVersionUID = 1L;

  KeepFault(Path folder, IOException cause) {
    super("what is fetched cannot be kept in " + folder + ": " + cause.getMessage(), cause);
  }
}
