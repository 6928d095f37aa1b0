package wenmai.ingest.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each spelling was given. */
final class Votes {
  private static final double MOST_AGREE = .6;

  private final Map<String, Integer> counts = new HashMap<>();

  void add(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  void addAll(Votes others) {
    others.counts.forEach((name, count) -> counts.merge(name, count, Integer::sum));
  }

  /** The names, the most frequent first, then the shorter and the less capital. */
  List<String> names() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The longest name that most of {@code all} occasions agree on, or "". */
  String agreed(int all) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= MOST_AGREE * all)
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
