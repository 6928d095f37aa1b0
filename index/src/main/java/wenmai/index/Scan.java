package wenmai.index;

import java.nio.file.Path;
import java.util.List;

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
}
