package wenmai.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a walk over the sources found.
 *
 * @param roots the files, folders and web addresses that were looked at: absolute paths, addresses
 * @param files every source at or below them that may hold a document, each once, in order
 * @param missing roots that are not there
 * @param failures what could not be looked into; what the index knows of it is kept
 */
public record Scan(
    List<String> roots,
    List<SourceFile> files,
    List<String> missing,
    List<SourceFailure> failures) {
  public Scan {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    missing = List.copyOf(missing);
    failures = List.copyOf(failures);
  }

  /** What a walk over files and folders found, all paths absolute. */
  public static Scan of(
      List<Path> roots, List<Path> files, List<Path> missing, List<SourceFailure> failures) {
    return new Scan(
        roots.stream().map(Path::toString).toList(),
        files.stream().map(SourceFile::of).toList(),
        missing.stream().map(Path::toString).toList(),
        failures);
  }

  /**
   * The same without the sources that lie at {@code leftOut} names or below them, but for those
   * that a root further down names again.
   */
  Scan without(Set<String> leftOut) {
    if (leftOut.isEmpty()) {
      return this;
    }
    return new Scan(
        roots,
        files.stream().filter(file -> isIn(file.name(), leftOut)).toList(),
        missing,
        failures.stream().filter(failure -> isIn(failure.source(), leftOut)).toList());
  }

  private boolean isIn(String name, Set<String> leftOut) {
    return SourceName.depth(name, roots) >= SourceName.depth(name, leftOut);
  }
}
