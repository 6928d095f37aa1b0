package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says what was added to a lexicon file. */
public record AcceptedNames(String file, List<String> ids) {
  /** For a person. */
  public void text(PrintWriter out, int columns, UnaryOperator<String> shown) {
    String said =
        ids.size() + " added to " + OneLine.of(shown.apply(file)) + ": " + String.join(", ", ids);
    Wrapped.print(out, "", said, columns);
  }

  /** One object. */
  public void json(PrintWriter out) {
    Map<String, Object> json = Json.object();
    json.put("file", file);
    json.put("added", ids);
    out.println(Json.pretty(json));
  }

  /** A row for each. */
  public void csv(PrintWriter out) {
    RowWriter writer = RowWriter.table(out, false, List.of("file", "id"));
    for (String id : ids) {
      Map<String, Object> row = Json.object();
      row.put("file", file);
      row.put("id", id);
      writer.write(row);
    }
  }
}
