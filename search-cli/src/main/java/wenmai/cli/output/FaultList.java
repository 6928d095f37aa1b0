package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.ingest.lint.Fault;

/**
 * Prints the faults of a lexicon.
 *
 * @param indexed whether the names were looked for in an index
 */
public record FaultList(List<Fault> faults, boolean indexed) {
  private static final List<String> COLUMNS = List.of("fault", "concept", "name", "detail");
  private static final String INDENT = "  ";

  /** For a person: by kind, and what one detail says of many names together. */
  public void text(PrintWriter out, Style style, int columns) {
    Map<Fault.Kind, Map<String, List<String>>> byKind = new LinkedHashMap<>();
    for (Fault fault : faults) {
      String about =
          fault.name().isEmpty() ? fault.concept() : fault.name() + " (" + fault.concept() + ")";
      byKind
          .computeIfAbsent(fault.kind(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(fault.detail(), detail -> new ArrayList<>())
          .add(about);
    }
    byKind.forEach(
        (kind, details) -> {
          int count = details.values().stream().mapToInt(List::size).sum();
          out.println(style.title(kind.word()) + style.quiet("  " + count));
          details.forEach((detail, names) -> lines(out, columns, detail, names));
        });
    if (faults.isEmpty()) {
      out.println("no faults");
    }
  }

  private static void lines(PrintWriter out, int columns, String detail, List<String> names) {
    String all = detail + ": " + OneLine.of(String.join(", ", names));
    Wrapped.print(out, INDENT, all, columns);
  }

  /** One object. */
  public void json(PrintWriter out) {
    Map<String, Object> json = Json.object();
    json.put("indexed", indexed);
    json.put("total", faults.size());
    json.put("faults", faults.stream().map(FaultList::row).toList());
    out.println(Json.pretty(json));
  }

  /** A row each. */
  public void csv(PrintWriter out) {
    RowWriter writer = RowWriter.table(out, false, COLUMNS);
    faults.forEach(fault -> writer.write(row(fault)));
  }

  private static Map<String, Object> row(Fault fault) {
    Map<String, Object> row = Json.object();
    row.put("fault", fault.kind().word());
    row.put("concept", fault.concept());
    row.put("name", fault.name());
    row.put("detail", fault.detail());
    return row;
  }
}
