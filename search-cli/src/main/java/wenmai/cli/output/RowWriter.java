package wenmai.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows one by one, as JSON lines or as a table. */
final class RowWriter {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /** Without quotes: what would need them is escaped, so that a row is a line to every tool. */
  private static final CSVFormat TSV =
      CSVFormat.TDF.builder().setRecordSeparator("\n").setQuote(null).get();

  private final PrintWriter out;
  private final CSVPrinter table;
  private final UnaryOperator<String> cells;
  private long rows;

  private RowWriter(PrintWriter out, CSVFormat format, UnaryOperator<String> cells) {
    this.out = out;
    this.cells = cells;
    try {
      table = format == null ? null : new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a JSON object a line. */
  static RowWriter jsonLines(PrintWriter out) {
    return new RowWriter(out, null, UnaryOperator.identity());
  }

  /** Writes comma-separated values. */
  static RowWriter csv(PrintWriter out) {
    return new RowWriter(out, CSV, Cells::harmless);
  }

  /** Writes tab-separated values. */
  static RowWriter tsv(PrintWriter out) {
    return new RowWriter(out, TSV, Cells::onOneLine);
  }

  /** Writes a table whose head names {@code columns}. */
  static RowWriter table(PrintWriter out, boolean tabs, List<String> columns) {
    RowWriter table = tabs ? tsv(out) : csv(out);
    table.print(columns);
    return table;
  }

  /** Writes one row; the headings of a table's row are joined by {@code >}. */
  void write(Map<String, Object> row) {
    rows++;
    if (table == null) {
      out.print(Json.line(row));
      out.print('\n');
    } else {
      print(row.values().stream().map(this::cell).toList());
    }
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  private void print(List<?> values) {
    try {
      table.printRecord(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object cell(Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list ->
          cells.apply(String.join(" > ", list.stream().map(String::valueOf).toList()));
      case String text -> cells.apply(text);
      default -> value;
    };
  }
}
