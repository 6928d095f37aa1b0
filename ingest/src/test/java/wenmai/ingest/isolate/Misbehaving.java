package wenmai.ingest.isolate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenmai.ingest.parse.DocumentParser;

/** A child that does what a file's name says, and else parses it. */
final class Misbehaving {
  private Misbehaving() {}

  public static void main(String[] args) {
    DocumentParser parser = new DocumentParser();
    ParserProcess.serve(
        (name, bytes) -> {
          behave(name);
          return parser.parse(name, bytes);
        });
  }

  private static void behave(String name) throws IOException {
    switch (name.replaceAll("\\..*", "")) {
      case "hang" -> spin();
      case "sleep" -> sleep();
      case "fill" -> fill();
      case "full" -> stayFull();
      case "sink" -> sink(0);
      case "halt" -> Runtime.getRuntime().halt(0);
      case "throw" -> throw new IllegalStateException("nobody catches this");
      case "chatter" -> System.out.println("x".repeat(100_000));
      case "garble" -> garble();
      case "litter" -> Files.writeString(Files.createTempFile("left", ".tmp"), "left");
      default -> {
        // Parsed as it is.
      }
    }
  }

  private static void spin() {
    for (long i = 0; ; i++) {
      if (i < 0) {
        return;
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fill() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }

  /** Collects garbage forever, in a heap with next to nothing free. */
  private static void stayFull() {
    List<byte[]> all = new ArrayList<>();
    while (Runtime.getRuntime().maxMemory() - used() > 3 << 20) {
      all.add(new byte[1 << 18]);
    }
    while (!all.isEmpty()) {
      all.set((int) (System.nanoTime() % all.size()), new byte[1 << 18]);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static int sink(int depth) {
    return sink(depth + 1) + 1;
  }

  @SuppressWarnings("resource") // closed, it would say that there is no more
  private static void garble() throws IOException {
    new FileOutputStream(FileDescriptor.out).write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
  }

  /** The folders of children in which one has left a file by {@code litter}. */
  static List<Path> litter() throws IOException {
    try (var folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("wenmai-parser"))
          .filter(folder -> isLittered(folder))
          .toList();
    }
  }

  /** Children of other processes come and go meanwhile. */
  private static boolean isLittered(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("left"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
