package wenmai.ingest.walk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a walk found.
 *
 * @param roots the files and folders that were walked, absolute, symbolic links resolved
 * @param files every file below them that is wanted, each once, by path
 * @param missing roots that are not there
 * @param failures files and folders that could not be looked into, each with the reason
 * @param passedOver what else lies there, hidden files apart
 */
public record Walk(
    List<Path> roots,
    List<Path> files,
    List<Path> missing,
    Map<Path, String> failures,
    PassedOver passedOver) {
  public Walk {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    missing = List.copyOf(missing);
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
  }

  /**
   * The same with those files among the failures for which there is a reason not to read them.
   *
   * @param refusal the reason; "" if there is none
   */
  public Walk without(Function<Path, String> refusal) {
    List<Path> kept = new ArrayList<>();
    Map<Path, String> failed = new TreeMap<>(failures);
    for (Path file : files) {
      String reason = refusal.apply(file);
      if (reason.isEmpty()) {
        kept.add(file);
      } else {
        failed.put(file, reason);
      }
    }
    return new Walk(roots, kept, missing, failed, passedOver);
  }
}
