package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A folder of documents in several states, of which one at a time lies in its place: all of the
 * documents, or a part of them with others added, changed and moved.
 */
final class FolderStates {
  /** What a document ends in when it is changed, where words may be appended to its format. */
  private static final String WORDS = "\n\n第 %d 次写下：注意力机制。\n";

  private final Path place;
  private final Path aside;
  private final Random random;
  private final int number;
  private int present;

  /**
   * @param place where the state that is used lies
   * @param aside where the others lie, on the same file system
   */
  FolderStates(Path documents, Path place, Path aside, int number, Random random)
      throws IOException {
    this.place = place;
    this.aside = Files.createDirectories(aside);
    this.random = random;
    this.number = number;
    for (Path file : files(documents)) {
      Path copy = place.resolve(documents.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    for (int state = 1; state < number; state++) {
      make(state);
    }
  }

  int number() {
    return number;
  }

  Path place() {
    return place;
  }

  /** Puts a state in its place. */
  void use(int state) throws IOException {
    if (state != present) {
      Files.move(place, at(present));
      Files.move(at(state), place);
      present = state;
    }
  }

  private Path at(int state) {
    return aside.resolve("state" + state);
  }

  /** No file of the first state is written to: its links would be written to as well. */
  private void make(int state) throws IOException {
    Path folder = Files.createDirectories(at(state));
    for (Path file : files(place)) {
      int chance = random.nextInt(100);
      Path to = folder.resolve(place.relativize(file).toString());
      Files.createDirectories(to.getParent());
      if (chance < 5) {
        Files.createLink(to.resolveSibling("moved" + state + "." + to.getFileName()), file);
      } else if (chance < 20 && isText(file)) {
        Files.write(to, concat(Files.readAllBytes(file), WORDS.formatted(state)));
      } else if (chance < 80) {
        Files.createLink(to, file);
      }
    }
    for (int i = 0; i < 5; i++) {
      Files.writeString(folder.resolve("new" + state + i + ".md"), "# 新" + WORDS.formatted(i));
    }
  }

  private static boolean isText(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".md", ".mdx", ".html", ".htm").anyMatch(name::endsWith);
  }

  private static byte[] concat(byte[] bytes, String words) {
    byte[] more = words.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Lays an index beside another: no file of an index is written to once it is there. */
  static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      files
          .filter(file -> !file.endsWith("write.lock"))
          .forEach(
              file -> {
                try {
                  Files.createLink(to.resolve(file.getFileName()), file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
