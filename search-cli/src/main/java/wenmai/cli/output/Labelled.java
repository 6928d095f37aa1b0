package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/**
 * Prints values with their names before them; a value that is wider than what is left of the line
 * goes on below itself.
 *
 * @param width of the names
 */
record Labelled(PrintWriter out, Style style, int columns, int width) {
  void add(String name, String value) {
    add(name, value, UnaryOperator.identity());
  }

  /**
   * @param marked how each line of the value is marked
   */
  void add(String name, String value, UnaryOperator<String> marked) {
    if (!value.isEmpty()) {
      String before = style.quiet(Columns.pad(name, width));
      Wrapped.print(out, before, width, value, columns, marked);
    }
  }
}
