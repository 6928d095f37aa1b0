package wenmai.cli.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wenmai.corpus.Concept;
import wenmai.corpus.Mention;
import wenmai.corpus.TaggedDocument;

/** One row per document and concept, by the concept's id, with the number of its mentions. */
record CountRows() implements Rows {
  private static final List<String> COLUMNS =
      List.of("document", "source", "concept", "kind", "count");

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void each(TaggedDocument tagged, String source, Consumer<Map<String, Object>> to) {
    Map<String, Integer> sums = new TreeMap<>();
    Map<String, Concept> concepts = new TreeMap<>();
    for (Mention mention : tagged.mentions()) {
      sums.merge(mention.concept().id(), 1, Integer::sum);
      concepts.put(mention.concept().id(), mention.concept());
    }
    sums.forEach(
        (id, sum) -> {
          Map<String, Object> row = Json.object();
          row.put("document", tagged.document().id());
          row.put("source", source);
          row.put("concept", id);
          row.put("kind", concepts.get(id).kind().word());
          row.put("count", sum);
          to.accept(row);
        });
  }
}
