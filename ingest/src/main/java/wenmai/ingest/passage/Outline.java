package wenmai.ingest.passage;

import java.util.ArrayList;
import java.util.List;

/** The path of headings in effect. */
final class Outline {
  private final List<Integer> levels = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  /** Enters a section, leaving those of its level and below. */
  void enter(int level, String title) {
    while (!levels.isEmpty() && levels.getLast() >= level) {
      levels.removeLast();
      titles.removeLast();
    }
    levels.add(level);
    titles.add(title.strip().replaceAll("\\s+", " "));
  }

  List<String> path() {
    return List.copyOf(titles);
  }
}
