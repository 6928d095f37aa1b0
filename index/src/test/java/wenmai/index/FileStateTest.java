package wenmai.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {
  @TempDir Path folder;

  /** A file may have become a pipe since the walk: who opens that may wait for ever. */
  @Test
  @Timeout(60)
  void aPipeIsNotOpened() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.md");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(made.waitFor() == 0, "no mkfifo");
    assertThatThrownBy(() -> Snapshot.of(pipe, "", 1 << 20))
        .isInstanceOf(IOException.class)
        .hasMessage("not a regular file");
  }
}
