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
import java.util.function.Supplier;

/** Which concepts are a kind of which, over any number of steps. There are no circles. */
final class Hierarchy {
  private final Map<String, Concept> concepts;
  private final Supplier<Map<String, List<String>>> above;
  private Map<String, List<String>> below;

  /**
   * @param above of each concept those that it is a kind of, in the order of the concepts; asked
   *     for where the other direction is
   */
  Hierarchy(Map<String, Concept> concepts, Supplier<Map<String, List<String>>> above) {
    this.concepts = concepts;
    this.above = above;
  }

  /** A concept and all that it is a kind of, the nearest first. */
  Set<String> broader(String id) {
    return reached(id, this::above);
  }

  /** A concept and all that are a kind of it, the nearest first. */
  Set<String> narrower(String id) {
    Map<String, List<String>> all = below();
    return reached(id, from -> all.getOrDefault(from, List.of()));
  }

  private List<String> above(String id) {
    Concept concept = concepts.get(id);
    return concept == null ? List.of() : concept.broader();
  }

  private synchronized Map<String, List<String>> below() {
    if (below == null) {
      Map<String, List<String>> all = new HashMap<>();
      above
          .get()
          .forEach(
              (id, broader) ->
                  broader.forEach(
                      one -> all.computeIfAbsent(one, any -> new ArrayList<>()).add(id)));
      below = all;
    }
    return below;
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
