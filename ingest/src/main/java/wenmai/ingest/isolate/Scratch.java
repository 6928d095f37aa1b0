package wenmai.ingest.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a child's temporary files go: what a killed one leaves is deleted with it.
 *
 * @param folder its own
 */
record Scratch(Path folder) {
  private static final String NAME = "wenmai-parser";

  static Scratch create() throws IOException {
    try {
      return new Scratch(Files.createTempDirectory(NAME));
    } catch (IOException e) {
      throw new IOException(
          "nothing can be written to " + System.getProperty("java.io.tmpdir") + " for now", e);
    }
  }

  /** The one that this process was started with, as a child. */
  static Scratch ofThisChild() {
    return new Scratch(Path.of(System.getProperty("java.io.tmpdir")));
  }

  void delete() {
    if (!folder.getFileName().toString().startsWith(NAME)) {
      return; // no folder of ours
    }
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // What cannot be deleted is left to whoever cleans the folder of temporary files.
    }
  }
}
