package wenmai.benchmarks.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the passages of a set become Wenmai's documents. */
enum Layout {
  /** Each passage a document, as the peers see it. */
  PASSAGES("Wenmai, passages"),

  /** Each paragraph a document of its passages, as articles are. */
  PARAGRAPHS("Wenmai, paragraphs");

  private final String title;

  Layout(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  List<List<EvalPassage>> documents(EvalSet set) {
    Map<String, List<EvalPassage>> documents = new LinkedHashMap<>();
    for (EvalPassage passage : set.passages()) {
      String document = this == PASSAGES ? passage.id() : passage.paragraph();
      documents.computeIfAbsent(document, id -> new ArrayList<>()).add(passage);
    }
    return List.copyOf(documents.values());
  }
}
