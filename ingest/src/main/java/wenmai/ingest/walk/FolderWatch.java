package wenmai.ingest.walk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes below files and folders. It holds a key for each folder and nothing of what
 * happened: whoever is told walks again, and so no event that is lost matters.
 */
public final class FolderWatch implements Closeable {
  /** Who writes one file often writes the next: a change is told of when it has been quiet. */
  private static final Duration QUIET = Duration.ofMillis(700);

  /** However much goes on, a change is told of by then. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** A root that is gone may come back, and some file systems never tell of anything. */
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final List<Path> roots;
  private final Path except;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /**
   * @param roots absolute; a file is watched through its folder
   * @param except a folder in which nothing that happens is of interest
   */
  public FolderWatch(List<Path> roots, Path except) throws IOException {
    this.roots = List.copyOf(roots);
    this.except = except;
    service = FileSystems.getDefault().newWatchService();
  }

  /**
   * Watches what is there now. To be called before the walk that looks at it, so that nothing that
   * changes during or after the walk is missed.
   *
   * @return whether each folder is watched; if not, changes there are seen every half a minute
   */
  public boolean refresh() {
    folders.keySet().removeIf(key -> !key.isValid());
    boolean all = true;
    for (Path root : roots) {
      Path folder = Files.isDirectory(root) ? root : root.getParent();
      try {
        if (folder.equals(root)) {
          Files.walkFileTree(root, new Registering());
        } else {
          register(folder);
        }
      } catch (NoSuchFileException e) {
        // It may come back: the next round looks.
      } catch (IOException e) {
        all = false;
      }
    }
    return all;
  }

  /**
   * Waits until something may have changed, and until it is quiet again.
   *
   * @return whether to go on: false once this is closed
   */
  public boolean await() throws InterruptedException {
    try {
      awaitQuiet();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private void awaitQuiet() throws InterruptedException {
    WatchKey key = service.poll(ROUND.toNanos(), TimeUnit.NANOSECONDS);
    while (key != null && !isOfInterest(key)) {
      key = service.poll(ROUND.toNanos(), TimeUnit.NANOSECONDS);
    }
    long latest = System.nanoTime() + LONGEST.toNanos();
    while (key != null && System.nanoTime() < latest) {
      key = service.poll(QUIET.toNanos(), TimeUnit.NANOSECONDS);
      if (key != null) {
        isOfInterest(key);
      }
    }
  }

  /** Takes the events of a key; whether one of them is of a source. */
  private boolean isOfInterest(WatchKey key) {
    Path folder = folders.get(key);
    boolean found = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      found |=
          folder == null
              || !(event.context() instanceof Path name)
              || isOfInterest(folder.resolve(name));
    }
    if (!key.reset()) {
      folders.remove(key);
      found = true;
    }
    return found;
  }

  private boolean isOfInterest(Path changed) {
    return !changed.startsWith(except)
        && roots.stream()
            .anyMatch(
                root ->
                    changed.equals(root)
                        || (changed.startsWith(root)
                            && !changed.getFileName().toString().startsWith(".")));
  }

  private void register(Path folder) throws IOException {
    WatchKey key =
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
    folders.put(key, folder);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  /** Registers a folder and those below it. */
  private final class Registering extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      boolean hidden =
          folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
      if (folder.equals(except) || (hidden && !roots.contains(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      try {
        register(folder);
      } catch (NoSuchFileException e) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
