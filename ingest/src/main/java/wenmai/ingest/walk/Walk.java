package wenmai.ingest.walk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a walk found.
 *
 * @param roots the files and folders that were walked, absolute, symbolic links resolved
 * @param files every file below them that is wanted, each once, by path
 * @param missing roots that are not there
 * @param failures files and folders that could not be looked into, each with the reason
 */
public record Walk(
    List<Path> roots, List<Path> files, List<Path> missing, Map<Path, String> failures) {
  public Walk {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    missing = List.copyOf(missing);
    failures = Map.copyOf(failures);
  }
}
