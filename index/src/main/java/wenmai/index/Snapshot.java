package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of a file as they were found twice in a row, with nobody writing in between: half of
 * what another program is about to write is no version of a file.
 *
 * @param bytes null if there are too many, or they never stood still
 * @param sha256 of the bytes last read, or ""
 */
record Snapshot(byte[] bytes, String sha256, FileState state) {
  private static final int TRIES = 5;

  /** Before the second try; twice as long before each after that. */
  private static final long PAUSE_MILLIS = 40;

  /**
   * Reads a file, again if it does not stand still.
   *
   * @param before the hash of the bytes as they were found earlier
   */
  static Snapshot of(Path file, String before, long mostBytes) throws IOException {
    String last = before;
    for (int left = TRIES; ; left--) {
      FileState state = FileState.of(file);
      if (state.size() > mostBytes) {
        return new Snapshot(null, "", state);
      }
      boolean settled = state.isSettled();
      byte[] bytes = Files.readAllBytes(file);
      String sha256 = Planner.sha256(bytes);
      if (settled && sha256.equals(last) && !state.isWritten(file)) {
        return new Snapshot(bytes, sha256, state);
      }
      if (left == 1) {
        return new Snapshot(null, sha256, state);
      }
      last = sha256;
      pause(PAUSE_MILLIS << (TRIES - left));
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
