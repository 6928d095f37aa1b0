package wenmai.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which concepts are a kind of which, over any number of steps. There are no circles. */
final class Hierarchy {
  private final Map<String, List<String>> above;
  private final Map<String, List<String>> below = new HashMap<>();

  /**
   * @param above of each concept those that it is a kind of, in the order of the concepts
   */
  Hierarchy(Map<String, List<String>> above) {
    this.above = above;
    above.forEach(
        (id, broader) ->
            broader.forEach(one -> below.computeIfAbsent(one, any -> new ArrayList<>()).add(id)));
  }

  /** A concept and all that it is a kind of, the nearest first. */
  Set<String> broader(String id) {
    return reached(id, from -> above.getOrDefault(from, List.of()));
  }

  /** A concept and all that are a kind of it, the nearest first. */
  Set<String> narrower(String id) {
    return reached(id, from -> below.getOrDefault(from, List.of()));
  }

  private static Set<String> reached(String id, Function<String, List<String>> step) {
    Set<String> reached = new LinkedHashSet<>(List.of(id));
    Deque<String> ahead = new ArrayDeque<>(reached);
    while (!ahead.isEmpty()) {
      for (String next : step.apply(ahead.remove())) {
        if (reached.add(next)) {
          ahead.add(next);
        }
      }
    }
    return reached;
  }
}
