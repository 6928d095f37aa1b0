package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** One index of the shipped documents, built once and only read by the tests. */
final class Shipped {
  private static Program program;

  private Shipped() {}

  /** The program over that index, started from its own home. */
  static synchronized Program program() {
    if (program == null) {
      Path index = temporary();
      Program fresh = new Program(Program.HOME).with("WENMAI_INDEX", index.toString());
      fresh.run("index").exits(ExitCode.FOUND);
      program = fresh;
    }
    return new Program(Program.HOME).with("WENMAI_INDEX", program.index().toString());
  }

  static Path documents() {
    return Program.HOME.resolve("corpus").resolve("documents");
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("wenmai-shipped");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
