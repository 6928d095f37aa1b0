package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** What the file system says of a file; another state means that somebody has written to it. */
record FileState(long size, FileTime modified, String key) {
  /** File systems count time in steps: what is written within one step bears the same time. */
  private static final Duration STEP = Duration.ofMillis(20);

  /**
   * The state of a file.
   *
   * @throws IOException also if it is none: who opens a pipe waits until somebody writes to it
   */
  static FileState of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (!now.isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return new FileState(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
  }

  /** Whether nobody can have written to the file just now without another time to show for it. */
  boolean isSettled() {
    return Duration.between(modified.toInstant(), Instant.now()).abs().compareTo(STEP) > 0;
  }

  /** Whether the file is there and has been written to since; one that is gone has not. */
  boolean isWritten(Path file) {
    try {
      return !equals(of(file));
    } catch (IOException e) {
      return false;
    }
  }
}
