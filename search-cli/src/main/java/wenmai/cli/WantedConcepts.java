package wenmai.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.index.search.ConceptNames;

/** What {@code --concept} and {@code --model} of {@code extract} ask for, as ids. */
final class WantedConcepts {
  private final Lexicon lexicon;
  private final CommandLine line;
  private final Map<String, List<String>> narrower = new HashMap<>();

  WantedConcepts(Workspace workspace, CommandLine line) throws IOException {
    this.lexicon = workspace.lexicon();
    this.line = line;
    for (Concept concept : lexicon.concepts()) {
      for (String broader : concept.broader()) {
        narrower.computeIfAbsent(broader, id -> new ArrayList<>()).add(concept.id());
      }
    }
  }

  /**
   * The ids of what was named: a concept with all that is narrower, or behind {@code =} it alone. A
   * usage fault where the lexicon lacks one.
   */
  Set<String> ids(List<String> named) {
    Set<String> ids = new TreeSet<>();
    for (String one : named) {
      boolean exact = one.startsWith("=");
      String id = exact ? one.substring(1) : one;
      if (lexicon.concept(id).isEmpty()) {
        throw unknown(id);
      }
      if (exact) {
        ids.add(id);
      } else {
        ids.addAll(withNarrower(id));
      }
    }
    return ids;
  }

  private Set<String> withNarrower(String id) {
    Set<String> all = new HashSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (String one : narrower.getOrDefault(open.remove(), List.of())) {
        if (all.add(one)) {
          open.add(one);
        }
      }
    }
    return all;
  }

  private UsageException unknown(String id) {
    List<String> near = new ConceptNames(lexicon).near(id);
    return new UsageException(
        line,
        "the lexicon has no concept '" + id + "'",
        near.isEmpty()
            ? "ids stand in the rows of wenmai extract --counts, such as reward-model"
            : "near it: " + String.join(", ", near));
  }
}
