package wenmai.ingest.walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Walks files and folders, and accounts for all that it meets. Below a folder it passes over what
 * is hidden, and symbolic links: what they point to is either found by itself or lies outside. What
 * is wanted by its name and is no regular file, or a link that leads nowhere, is a failure.
 */
public final class SourceWalker {
  private static final String NO_FILE = "unreadable: neither a file nor a folder";

  private final Predicate<Path> wanted;
  private final Path except;
  private final TreeSet<Path> files = new TreeSet<>();
  private final Map<Path, String> failures = new TreeMap<>();
  private final Set<Path> passed = new HashSet<>();
  private final PassedOver.Counter passedOver = new PassedOver.Counter();

  private SourceWalker(Predicate<Path> wanted, Path except) {
    this.wanted = wanted;
    this.except = except;
  }

  /**
   * Walks {@code sources}; of the files below a folder only those that are {@code wanted}.
   *
   * @param except a folder that is not gone into, and not spoken of
   */
  public static Walk walk(List<Path> sources, Predicate<Path> wanted, Path except)
      throws IOException {
    SourceWalker walker = new SourceWalker(wanted, except);
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
    return new Walk(
        roots, List.copyOf(walker.files), missing, walker.failures, walker.passedOver.done());
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
      failures.put(root, Files.isSymbolicLink(root) ? leadsNowhere(root) : NO_FILE);
    }
  }

  /** Why a link cannot be followed; "" if it can. */
  private static String leadsNowhere(Path link) {
    try {
      link.toRealPath();
      return "";
    } catch (NoSuchFileException e) {
      return "unreadable: a symbolic link that leads nowhere";
    } catch (AccessDeniedException e) {
      return why(e);
    } catch (IOException e) {
      // Too many levels of links: Java has no exception of its own for that.
      return "unreadable: a symbolic link that leads in a circle";
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
      return (isHidden(folder) && !folder.equals(root)) || folder.equals(except)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        link(file);
      } else if (!wanted.test(file)) {
        passOver(file, false);
      } else if (attributes.isRegularFile()) {
        files.add(file);
      } else {
        failures.put(file, NO_FILE);
      }
      return FileVisitResult.CONTINUE;
    }

    private void link(Path link) {
      String broken = leadsNowhere(link);
      if (broken.isEmpty()) {
        if (!absolute(link).startsWith(root)) {
          passOver(link, true);
        }
      } else if (wanted.test(link)) {
        failures.put(link, broken);
      } else {
        passOver(link, true);
      }
    }

    /** Folders may be named one below the other: what is met again is not counted again. */
    private void passOver(Path file, boolean link) {
      if (!passed.add(file)) {
        return;
      }
      if (link) {
        passedOver.link();
      } else {
        passedOver.file(file);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!isHidden(file) || file.equals(root)) {
        failures.put(file, why(e));
      }
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
