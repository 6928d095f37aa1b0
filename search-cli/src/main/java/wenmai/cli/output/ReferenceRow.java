package wenmai.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import wenmai.corpus.Reference;
import wenmai.index.Known;

/**
 * A reference of a document, with what the index knows of it.
 *
 * @param haveTitle the title of the document that it points to, or "" where there is none
 */
public record ReferenceRow(
    String document,
    String title,
    String source,
    Reference reference,
    Known known,
    String haveTitle) {
  static final List<String> COLUMNS =
      List.of(
          "document",
          "source",
          "line",
          "label",
          "target",
          "kind",
          "section",
          "status",
          "have",
          "reason");

  /** The fields in the order of the contract. */
  Map<String, Object> fields() {
    Map<String, Object> row = Json.object();
    row.put("document", document);
    row.put("source", source);
    row.put("line", reference.lines());
    row.put("label", reference.label());
    row.put("target", reference.target());
    row.put("kind", reference.kind().name().toLowerCase(Locale.ROOT));
    row.put("section", reference.section());
    row.put("status", known.status());
    row.put("have", known.document());
    row.put("reason", known.reason());
    return row;
  }

  /** The same for a table: the lines stand in one cell. */
  Map<String, Object> cells() {
    Map<String, Object> row = fields();
    row.put("line", lines(" "));
    return row;
  }

  String lines(String between) {
    return reference.lines().stream().map(String::valueOf).collect(Collectors.joining(between));
  }
}
