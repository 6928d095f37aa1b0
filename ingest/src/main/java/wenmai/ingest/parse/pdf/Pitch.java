package wenmai.ingest.parse.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far apart the lines of a paragraph stand, for each size of type in a document. */
final class Pitch {
  private static final float USUAL = 1.45f;

  private final Map<Integer, TreeMap<Integer, Integer>> counts = new HashMap<>();

  void add(List<PageLine> flow) {
    for (int i = 1; i < flow.size(); i++) {
      PageLine before = flow.get(i - 1);
      PageLine line = flow.get(i);
      float step = line.base() - before.base();
      boolean same = half(before.size()) == half(line.size());
      if (same && step > .8f * line.size() && step < 3 * line.size()) {
        counts
            .computeIfAbsent(half(line.size()), size -> new TreeMap<>())
            .merge(half(step), 1, Integer::sum);
      }
    }
  }

  /** The smallest step between lines that is common for the size. */
  float of(float size) {
    TreeMap<Integer, Integer> steps = counts.get(half(size));
    if (steps == null) {
      return USUAL * size;
    }
    int most = steps.values().stream().max(Integer::compare).orElse(0);
    for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
      if (step.getValue() >= 2 && step.getValue() >= .2 * most) {
        return step.getKey() / 2f;
      }
    }
    return USUAL * size;
  }

  private static int half(float points) {
    return Math.round(points * 2);
  }
}
