package wenmai.ingest.walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Walks files and folders. Below a folder it passes over what is hidden, what is not a regular
 * file, and symbolic links: what they point to is either found by itself or lies outside.
 */
public final class SourceWalker {
  private final Predicate<Path> wanted;
  private final TreeSet<Path> files = new TreeSet<>();
  private final Map<Path, String> failures = new TreeMap<>();

  private SourceWalker(Predicate<Path> wanted) {
    this.wanted = wanted;
  }

  /** Walks {@code sources}; of the files below a folder only those that are {@code wanted}. */
  public static Walk walk(List<Path> sources, Predicate<Path> wanted) throws IOException {
    SourceWalker walker = new SourceWalker(wanted);
    List<Path> roots = new ArrayList<>();
    List<Path> missing = new ArrayList<>();
    for (Path source : sources) {
      Path root = absolute(source);
      if (Files.notExists(root)) {
        missing.add(root);
      } else {
        roots.add(root);
        walker.root(root);
      }
    }
    return new Walk(roots, List.copyOf(walker.files), missing, walker.failures);
  }

  /** The absolute path of a source with its symbolic links resolved, as far as it is there. */
  public static Path absolute(Path source) {
    try {
      return source.toRealPath();
    } catch (IOException e) {
      return source.toAbsolutePath().normalize();
    }
  }

  private void root(Path root) throws IOException {
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, new Visitor(root));
    } else if (Files.isRegularFile(root)) {
      files.add(root);
    } else {
      failures.put(root, "unreadable: neither a file nor a folder");
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static String why(IOException e) {
    return "unreadable: "
        + (e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage()));
  }

  /** Collects the files of one folder. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file) && wanted.test(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failures.put(file, why(e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        failures.put(folder, why(e));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
