package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that is written under another name beside its place, and takes its place when it
 * is whole. A run that ends before leaves nothing; one that is killed leaves no half of it there.
 */
final class Aside implements AutoCloseable {
  private final Path place;
  private final Path path;
  private final Thread cleaner = new Thread(this::drop);
  private boolean whole;

  Aside(Path place) {
    this.place = place;
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    this.path = place.resolveSibling(name);
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /** Where to write. */
  Path path() {
    return path;
  }

  /** Puts what was written into its place. */
  void finish() throws IOException {
    Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    whole = true;
  }

  private void drop() {
    if (whole) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : inside) {
        Files.delete(one);
      }
    } catch (NoSuchFileException e) {
      // It was never begun.
    } catch (IOException e) {
      // A hidden file remains, which no run reads.
    }
  }

  @Override
  public void close() {
    drop();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook has run.
    }
  }
}
