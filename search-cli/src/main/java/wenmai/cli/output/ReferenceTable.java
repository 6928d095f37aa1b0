package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;

/** References for programs: as a JSON array or as a table. */
final class ReferenceTable extends ReferencePrinter {
  private final PrintWriter out;
  private final boolean json;
  private RowWriter table;

  ReferenceTable(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void begin() {
    if (json) {
      out.print("[");
    } else {
      table = RowWriter.table(out, false, ReferenceRow.COLUMNS);
    }
  }

  @Override
  void write(List<ReferenceRow> ofDocument) {
    for (int i = 0; i < ofDocument.size(); i++) {
      if (json) {
        out.print(rows() + i == 0 ? "\n" : ",\n");
        out.print(Json.line(ofDocument.get(i).fields()));
      } else {
        table.write(ofDocument.get(i).cells());
      }
    }
  }

  @Override
  public void end() {
    if (json) {
      out.print(rows() == 0 ? "]\n" : "\n]\n");
    }
  }
}
