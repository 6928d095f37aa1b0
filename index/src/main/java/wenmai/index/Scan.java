package wenmai.index;

import java.nio.file.Path;
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

  /** The same without the files that lie at {@code leftOut} paths or below them. */
  Scan without(Set<Path> leftOut) {
    List<Path> kept =
        files.stream().filter(file -> leftOut.stream().noneMatch(file::startsWith)).toList();
    return new Scan(roots, kept, missing, failures);
  }
}
