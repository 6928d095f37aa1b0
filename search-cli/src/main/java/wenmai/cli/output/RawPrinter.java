package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  public void print(PrintWriter out, Style style) {
    boolean first = true;
    for (RawPiece piece : pieces) {
      if (!first) {
        out.println();
      }
      first = false;
      for (String line : piece.text().split("\n")) {
        out.println(line(line, piece.kept(), style));
      }
    }
  }

  private static String line(String line, boolean kept, Style style) {
    if (style.coloured()) {
      return kept ? line : style.quiet(line);
    }
    return ((kept ? "  " : "- ") + line).stripTrailing();
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
