package wenmai.index;

import java.nio.file.Path;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** {@code done} of {@code total} files are finished, {@code file} the last of them. */
  void at(int done, int total, Path file);
}
