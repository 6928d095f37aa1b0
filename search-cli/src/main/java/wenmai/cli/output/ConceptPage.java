package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.corpus.Concept;
import wenmai.index.Companion;

/**
 * Prints what is known of one concept.
 *
 * @param narrower ids of the concepts that are directly below it
 * @param inIndex null where there is no index
 */
public record ConceptPage(Concept concept, List<String> narrower, ConceptInIndex inIndex) {
  private static final int LABEL = 12;

  /** For a person. */
  public void text(PrintWriter out, Style style, int columns, UnaryOperator<String> shown) {
    title(out, style, columns);
    Labelled lines = new Labelled(out, style, columns, LABEL);
    lines.add("kind", concept.kind().word());
    lines.add("zh", joined(Names.in(concept, "zh")));
    lines.add("en", joined(Names.in(concept, "en")));
    lines.add("", concept.definition().getOrDefault("zh", ""));
    lines.add("", concept.definition().getOrDefault("en", ""));
    lines.add("broader", joined(concept.broader()));
    lines.add("narrower", joined(narrower));
    lines.add("since", concept.since() == 0 ? "" : String.valueOf(concept.since()));
    lines.add("maker", concept.maker());
    lines.add("parameters", joined(concept.parameters()));
    lines.add("source", concept.source());
    if (inIndex == null) {
      return;
    }
    lines.add(
        "mentions",
        "%d in %s of %s"
            .formatted(
                inIndex.count().mentions(),
                Counts.of(inIndex.count().passages(), "passage"),
                Counts.of(inIndex.count().documents(), "document")));
    if (!inIndex.dated().isEmpty()) {
      lines.add("first", place(inIndex.dated().getFirst(), shown));
      lines.add("latest", place(inIndex.dated().getLast(), shown));
    }
    lines.add(
        "companions", joined(inIndex.companions().stream().map(ConceptPage::companion).toList()));
  }

  /** Its names, and its id on the same line where both fit. */
  private void title(PrintWriter out, Style style, int columns) {
    String names = OneLine.of(Names.line(concept));
    String id = "#" + concept.id();
    if (Columns.of(names) + 2 + Columns.of(id) <= columns) {
      out.println(style.title(names) + "  " + style.tag(id));
    } else {
      Wrapped.print(out, "", 0, names, columns, style::title);
      Wrapped.print(out, "", 0, id, columns, style::tag);
    }
  }

  private static String joined(List<String> values) {
    return OneLine.of(String.join(", ", values));
  }

  /** One object. */
  public void json(PrintWriter out) {
    out.println(Json.pretty(json()));
  }

  /** A row for each value. */
  public void csv(PrintWriter out) {
    RowWriter writer = RowWriter.table(out, false, List.of("field", "value"));
    json().forEach((field, value) -> rows(writer, field, value));
  }

  private static void rows(RowWriter writer, String field, Object value) {
    switch (value) {
      case Map<?, ?> map -> map.forEach((key, inner) -> rows(writer, field + "." + key, inner));
      case List<?> list -> list.forEach(inner -> rows(writer, field, inner));
      case null -> {}
      default -> {
        Map<String, Object> row = Json.object();
        row.put("field", field);
        row.put("value", value);
        writer.write(row);
      }
    }
  }

  private Map<String, Object> json() {
    Map<String, Object> names = Json.object();
    names.put("zh", Names.in(concept, "zh"));
    names.put("en", Names.in(concept, "en"));
    names.put("hidden", Names.hidden(concept));
    Map<String, Object> definition = Json.object();
    definition.put("zh", concept.definition().get("zh"));
    definition.put("en", concept.definition().get("en"));
    Map<String, Object> json = Json.object();
    json.put("id", concept.id());
    json.put("kind", concept.kind().word());
    json.put("names", names);
    json.put("definition", definition);
    json.put("broader", concept.broader());
    json.put("narrower", narrower);
    json.put("since", Json.orNull(concept.since()));
    json.put("maker", concept.maker().isEmpty() ? null : concept.maker());
    json.put("parameters", concept.parameters());
    json.put("source", concept.source().isEmpty() ? null : concept.source());
    boolean dated = inIndex != null && !inIndex.dated().isEmpty();
    json.put("documents", inIndex == null ? null : inIndex.count().documents());
    json.put("passages", inIndex == null ? null : inIndex.count().passages());
    json.put("mentions", inIndex == null ? null : inIndex.count().mentions());
    json.put("first", dated ? inIndex.dated().getFirst().json() : null);
    json.put("latest", dated ? inIndex.dated().getLast().json() : null);
    json.put(
        "companions",
        inIndex == null
            ? null
            : inIndex.companions().stream().map(ConceptPage::companionJson).toList());
    return json;
  }

  private static Map<String, Object> companionJson(Companion companion) {
    Map<String, Object> json = Json.object();
    json.put("concept", companion.concept());
    json.put("together", companion.together());
    json.put("passages", companion.passages());
    json.put("score", Math.round(companion.score() * 10) / 10.0);
    return json;
  }

  private static String companion(Companion companion) {
    return String.format(
        Locale.ROOT, "%s %d (%.0f)", companion.concept(), companion.together(), companion.score());
  }

  private static String place(DatedDocument document, UnaryOperator<String> shown) {
    return document.info().published()
        + "  "
        + OneLine.of(Titles.of(document.info().title(), document.source()))
        + "  "
        + OneLine.of(shown.apply(document.source()));
  }
}
