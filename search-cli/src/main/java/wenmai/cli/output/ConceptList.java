package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.index.ConceptCount;

/** Prints the concepts of a lexicon, those with most mentions first. */
public final class ConceptList {
  private static final List<String> COLUMNS =
      List.of("id", "kind", "zh", "en", "documents", "passages", "mentions");
  private static final int WIDEST_ID = 30;
  private static final int KIND = 9;

  /** On narrower lines only the mentions are left of kind and counts. */
  private static final int NARROW = 72;

  private final List<Concept> concepts;
  private final Map<String, ConceptCount> counts;

  /**
   * @param counts by id, or null where there is no index
   */
  public ConceptList(Collection<Concept> concepts, Map<String, ConceptCount> counts) {
    this.counts = counts;
    this.concepts = new ArrayList<>(concepts);
    this.concepts.sort(
        Comparator.comparingLong((Concept concept) -> -count(concept).mentions())
            .thenComparing(Concept::id));
  }

  /** For a person: a line each, the names cut where they are too wide. */
  public void text(PrintWriter out, Style style, int columns) {
    boolean narrow = columns < NARROW;
    String numbers = counts == null ? "" : narrow ? " mentions" : "documents passages mentions";
    int kind = narrow ? 0 : KIND;
    int ids = Math.min(WIDEST_ID, columns / 3 - 2);
    int names = columns - ids - kind - numbers.length();
    out.println(
        style.quiet(
            Columns.pad("id", ids)
                + Columns.pad(narrow ? "" : "kind", kind)
                + (Columns.pad("names", names) + numbers).stripTrailing()));
    for (Concept concept : concepts) {
      String line =
          style.tag(Columns.pad(Columns.cut(concept.id(), ids - 1), ids))
              + Columns.pad(narrow ? "" : concept.kind().word(), kind)
              + Columns.pad(Columns.cut(OneLine.of(Names.line(concept)), names - 1), names);
      if (counts != null) {
        ConceptCount count = count(concept);
        line +=
            narrow
                ? String.format("%9d", count.mentions())
                : String.format(
                    "%9d %8d %8d", count.documents(), count.passages(), count.mentions());
      }
      out.println(line.stripTrailing());
    }
    String seen =
        counts == null
            ? ""
            : ", " + concepts.stream().filter(one -> count(one).mentions() > 0).count() + " seen";
    String sum = concepts.size() + " concepts, models and papers" + seen;
    Wrapped.print(out, "", 0, sum, columns, style::quiet);
  }

  /** One object. */
  public void json(PrintWriter out) {
    Map<String, Object> json = Json.object();
    json.put("indexed", counts != null);
    json.put("total", concepts.size());
    json.put("concepts", concepts.stream().map(this::row).toList());
    out.println(Json.pretty(json));
  }

  /** A row each. */
  public void csv(PrintWriter out) {
    RowWriter writer = RowWriter.table(out, false, COLUMNS);
    concepts.forEach(concept -> writer.write(row(concept)));
  }

  private Map<String, Object> row(Concept concept) {
    Map<String, Object> row = Json.object();
    row.put("id", concept.id());
    row.put("kind", concept.kind().word());
    row.put("zh", Names.in(concept, "zh"));
    row.put("en", Names.in(concept, "en"));
    ConceptCount count = count(concept);
    row.put("documents", counts == null ? null : count.documents());
    row.put("passages", counts == null ? null : count.passages());
    row.put("mentions", counts == null ? null : count.mentions());
    return row;
  }

  private ConceptCount count(Concept concept) {
    return counts == null
        ? ConceptCount.NONE
        : counts.getOrDefault(concept.id(), ConceptCount.NONE);
  }
}
