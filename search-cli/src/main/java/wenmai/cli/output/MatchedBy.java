package wenmai.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Fold;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;

/** Says by which other names a hit matched, for concepts that stand in it under no typed name. */
record MatchedBy(String query) {
  MatchedBy(String query) {
    this.query = bare(query);
  }

  /** A line such as {@code matched by reward model (reward-model)}, or "" if nothing is to say. */
  String line(Hit hit) {
    Map<String, Map<String, String>> names = new LinkedHashMap<>();
    for (Highlight highlight : hit.highlights()) {
      if (highlight.concept() != null) {
        String name = OneLine.of(highlight.span().of(hit.text()));
        names
            .computeIfAbsent(highlight.concept(), id -> new LinkedHashMap<>())
            .putIfAbsent(bare(name), name);
      }
    }
    List<String> said = new ArrayList<>();
    names.forEach(
        (id, forms) -> {
          if (forms.keySet().stream().noneMatch(this::typed)) {
            said.add(String.join(", ", forms.values()) + " (" + id + ")");
          }
        });
    return said.isEmpty() ? "" : "matched by " + String.join("; ", said);
  }

  /** Whether a name was typed; its plural counts as the same. */
  private boolean typed(String name) {
    return query.contains(name)
        || (name.endsWith("s") && query.contains(name.substring(0, name.length() - 1)));
  }

  /** Letters and digits alone: neither dashes, spaces nor case make another name. */
  private static String bare(String text) {
    return Fold.fold(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }
}
