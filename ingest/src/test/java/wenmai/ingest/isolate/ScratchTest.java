package wenmai.ingest.isolate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The folder of a child's temporary files. */
class ScratchTest {
  private static final int ROUNDS = 50;
  private static final int FOLDERS = 100;

  @Test
  void whatVanishesWhileItIsDeletedIsNoFault() throws Exception {
    try (ExecutorService other = Executors.newFixedThreadPool(1)) {
      for (int round = 0; round < ROUNDS; round++) {
        Scratch scratch = Scratch.create();
        for (int i = 0; i < FOLDERS; i++) {
          Files.createDirectories(scratch.folder().resolve(i + "/" + i));
        }
        CyclicBarrier both = new CyclicBarrier(2);
        Future<?> there =
            other.submit(
                () -> {
                  both.await();
                  scratch.delete();
                  return null;
                });
        both.await();
        scratch.delete();
        there.get(1, TimeUnit.MINUTES);
        scratch.delete();
        assertThat(scratch.folder()).doesNotExist();
      }
    }
  }
}
