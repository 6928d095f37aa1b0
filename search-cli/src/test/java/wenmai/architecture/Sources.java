package wenmai.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What only the source files can tell: the compiler leaves it out of the classes. */
record Sources(Path root) {
  private static final String INFO = "package-info.java";

  List<Path> files() throws IOException {
    try (Stream<Path> below = Files.walk(root)) {
      return below.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The folders that hold classes and do not say what they are for. */
  Set<String> packagesWithoutInfo() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (Path file : files()) {
      Path info = file.resolveSibling(INFO);
      if (!Files.exists(info) || !Files.readString(info).contains("/**")) {
        silent.add(root.relativize(file.getParent()).toString().replace('/', '.'));
      }
    }
    return silent;
  }

  /** The files that name an author. */
  Set<String> filesWithAuthor() throws IOException {
    Set<String> signed = new TreeSet<>();
    for (Path file : files()) {
      if (Files.readString(file).contains("@" + "author")) {
        signed.add(root.relativize(file).toString());
      }
    }
    return signed;
  }
}
