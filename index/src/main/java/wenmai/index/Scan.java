package wenmai.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a walk over the sources found.
 *
 * @param roots the files and folders that were walked, absolute
 * @param files every file below them that may hold a document, each once, in order
 * @param missing roots that are not there
 * @param failures files and folders that could not be looked into; what the index knows of them is
 *     kept
 */
public record Scan(
    List<Path> roots, List<Path> files, List<Path> missing, List<SourceFailure> failures) {
  public Scan {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    missing = List.copyOf(missing);
    failures = List.copyOf(failures);
  }

  /**
   * The same without the files that lie at {@code leftOut} paths or below them, but for those that
   * a root further down names again.
   */
  Scan without(Set<Path> leftOut) {
    List<Path> kept =
        files.stream().filter(file -> depth(file, roots) >= depth(file, leftOut)).toList();
    return new Scan(roots, kept, missing, failures);
  }

  /**
   * How many names the longest of {@code paths} has that {@code file} lies at or below; -1 if none.
   */
  private static int depth(Path file, Collection<Path> paths) {
    return paths.stream().filter(file::startsWith).mapToInt(Path::getNameCount).max().orElse(-1);
  }
}
