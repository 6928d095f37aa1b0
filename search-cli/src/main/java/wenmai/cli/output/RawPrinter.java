package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.corpus.Span;
import wenmai.ingest.parse.RawPiece;

/**
 * Shows all that a source shows, and which of it was left out of its document: paler on a terminal,
 * elsewhere with a hyphen before each line.
 */
public record RawPrinter(String id, List<RawPiece> pieces) {
  /** Whether all of it is in the document's text. */
  public boolean isWhole() {
    return pieces.stream().allMatch(RawPiece::kept);
  }

  /** For a person. */
  public void print(PrintWriter out, Style style, int columns) {
    boolean first = true;
    for (RawPiece piece : pieces) {
      if (!first) {
        out.println();
      }
      first = false;
      for (String line : piece.text().split("\n")) {
        line(out, line.replace('\t', ' '), piece.kept(), style, columns);
      }
    }
  }

  private static void line(PrintWriter out, String line, boolean kept, Style style, int columns) {
    if (style.coloured()) {
      UnaryOperator<String> marked = kept ? UnaryOperator.identity() : style::quiet;
      Wrapped.print(out, "", 0, line, columns, marked);
      return;
    }
    for (Span part : Wrapped.lines(line, columns - 2)) {
      out.println(((kept ? "  " : "- ") + part.of(line)).stripTrailing());
    }
  }

  /** As JSON. */
  public Map<String, Object> json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (RawPiece piece : pieces) {
      Map<String, Object> one = Json.object();
      one.put("text", piece.text());
      one.put("kept", piece.kept());
      all.add(one);
    }
    Map<String, Object> json = Json.object();
    json.put("id", id);
    json.put("pieces", all);
    return json;
  }
}
