package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;

/** What was asked for with {@code --out} cannot be written. */
final class WriteFault extends IOException {
  private static final long serialVersionUID = 1L;

  WriteFault(Path path, IOException cause) {
    super("cannot write all of " + path + ": " + cause.getMessage(), cause);
  }
}
