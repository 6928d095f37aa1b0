package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints references document by document, so that no more than one is held. */
public abstract sealed class ReferencePrinter permits ReferenceTable, ReferenceText {
  private long rows;

  /** For a person. */
  public static ReferencePrinter text(
      PrintWriter out, Style style, int columns, UnaryOperator<String> shown) {
    return new ReferenceText(out, style, columns, shown);
  }

  /** An array of objects, one a line. */
  public static ReferencePrinter json(PrintWriter out) {
    return new ReferenceTable(out, true);
  }

  /** Comma-separated values. */
  public static ReferencePrinter csv(PrintWriter out) {
    return new ReferenceTable(out, false);
  }

  /** Prints what stands before the rows. */
  public abstract void begin();

  /** Prints the rows of one document. */
  public final void print(List<ReferenceRow> ofDocument) {
    if (!ofDocument.isEmpty()) {
      write(ofDocument);
      rows += ofDocument.size();
    }
  }

  abstract void write(List<ReferenceRow> ofDocument);

  /** Prints what stands behind them. */
  public abstract void end();

  /** How many rows were printed. */
  public final long rows() {
    return rows;
  }
}
