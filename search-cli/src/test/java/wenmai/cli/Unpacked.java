package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has packed, unpacked where nobody may write: in a folder whose name has a blank
 * and Han characters. Once for all tests.
 *
 * @param folder of the archive
 * @param root of the Debian package's files; empty where there is no dpkg-deb
 * @param tools the commands of the system, without Maven and JDKs
 */
record Unpacked(Path folder, Path root, Path tools) {
  /** The archive without its ending. */
  private static final Path ARCHIVE = Path.of(System.getProperty("wenmai.archive"));

  private static Unpacked all;

  static synchronized Unpacked all() throws IOException {
    if (all == null) {
      Path temporary = Files.createTempDirectory("wenmai-unpacked");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
      Path elsewhere = Files.createDirectory(temporary.resolve("另一处 elsewhere"));
      Path root = Files.createDirectory(temporary.resolve("root"));
      SystemCommand.run("tar", "xzf", ARCHIVE + ".tar.gz", "-C", elsewhere);
      if (SystemCommand.succeeds(List.of("dpkg-deb", "--version"))) {
        SystemCommand.run("dpkg-deb", "-x", debianPackage(), root);
      }
      Path tools = Files.createDirectory(temporary.resolve("tools"));
      try (Stream<Path> system = Files.list(Path.of("/usr/bin"))) {
        for (Path tool : (Iterable<Path>) system::iterator) {
          if (!tool.getFileName().toString().matches("wenmai|mvn.*|java.*")) {
            Files.createSymbolicLink(tools.resolve(tool.getFileName()), tool);
          }
        }
      }
      SystemCommand.run("chmod", "-R", "a+rX,a-w", temporary);
      all = new Unpacked(elsewhere.resolve(ARCHIVE.getFileName()), root, tools);
    }
    return all;
  }

  static Path zip() {
    return Path.of(ARCHIVE + ".zip");
  }

  private static Path debianPackage() throws IOException {
    try (Stream<Path> built = Files.list(ARCHIVE.getParent())) {
      return built.filter(file -> file.toString().endsWith("_all.deb")).findFirst().orElseThrow();
    }
  }

  private static void delete(Path temporary) {
    try {
      SystemCommand.run("chmod", "-R", "u+w", temporary);
      SystemCommand.run("rm", "-rf", temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is started. */
  Path script() {
    return folder.resolve("bin/wenmai");
  }
}
