package wenmai.ingest.walk;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files that a walk met and that are none of its business, counted by kind.
 *
 * @param kinds how many there are of each extension; what has none, or one that no format has, is
 *     {@value #OTHER}
 */
public record PassedOver(Map<String, Integer> kinds) {
  /** The kind of files without an extension. */
  public static final String OTHER = "other";

  /** The kind of symbolic links that lead out of the folder, whatever they are called. */
  public static final String LINK = "link";

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9_+-]{1,12}");

  public PassedOver {
    kinds = Map.copyOf(kinds);
  }

  /** How many files there are. */
  public int count() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The kinds, the most frequent first. */
  public List<Map.Entry<String, Integer>> byCount() {
    return kinds.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** Counts one file after the other. */
  static final class Counter {
    private final Map<String, Integer> kinds = new TreeMap<>();

    void file(Path file) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      String extension = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
      add(EXTENSION.matcher(extension).matches() ? extension : OTHER);
    }

    void link() {
      add(LINK);
    }

    private void add(String kind) {
      kinds.merge(kind, 1, Integer::sum);
    }

    PassedOver done() {
      return new PassedOver(kinds);
    }
  }
}
