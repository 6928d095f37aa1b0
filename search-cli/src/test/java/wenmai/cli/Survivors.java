package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds processes that outlive the program that started them. Whoever is started by a program whose
 * index lies in a folder has that folder in its environment.
 */
record Survivors(Path index) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final int PATIENCE_SECONDS = 10;

  /** Those that are still there after a while; none where the system does not say. */
  List<String> afterAWhile() throws InterruptedException {
    List<String> left = now();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!left.isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
      left = now();
    }
    return left;
  }

  /** The processes that are there now, each with its command line. */
  List<String> now() {
    List<String> found = new ArrayList<>();
    if (!Files.isDirectory(PROCESSES)) {
      return found;
    }
    try (Stream<Path> processes = Files.list(PROCESSES)) {
      processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(process -> read(process, "environ").contains("=" + index + "\0"))
          .forEach(process -> found.add(process + " " + read(process, "cmdline")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** "" where it has ended meanwhile, or waits for nothing but to be counted. */
  private static String read(Path process, String what) {
    try {
      return new String(Files.readAllBytes(process.resolve(what)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
