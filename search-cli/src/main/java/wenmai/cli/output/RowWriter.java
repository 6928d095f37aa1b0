package wenmai.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows one by one, as JSON lines or as a table with a head. */
public final class RowWriter {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final CSVFormat TSV = CSVFormat.TDF.builder().setRecordSeparator("\n").get();

  private final PrintWriter out;
  private final CSVPrinter table;

  private RowWriter(PrintWriter out, CSVPrinter table) {
    this.out = out;
    this.table = table;
  }

  /** Writes a JSON object a line. */
  public static RowWriter jsonLines(PrintWriter out) {
    return new RowWriter(out, null);
  }

  /** Writes a table whose head names {@code columns}. */
  public static RowWriter table(PrintWriter out, boolean tabs, List<String> columns) {
    try {
      CSVPrinter table = new CSVPrinter(out, tabs ? TSV : CSV);
      table.printRecord(columns);
      return new RowWriter(out, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a table of mentions. */
  public static RowWriter mentions(PrintWriter out, boolean tabs) {
    return table(out, tabs, MentionRows.COLUMNS);
  }

  /** Writes one row; the headings of a table's row are joined by {@code >}. */
  public void write(Map<String, Object> row) {
    if (table == null) {
      out.println(Json.line(row));
      return;
    }
    try {
      table.printRecord(row.values().stream().map(RowWriter::cell).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the reader is gone, so that there is no use in going on. */
  public boolean isClosed() {
    return out.checkError();
  }

  private static Object cell(Object value) {
    return value instanceof List<?> list
        ? String.join(" > ", list.stream().map(String::valueOf).toList())
        : value;
  }
}
