package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.ingest.suggest.Candidate;
import wenmai.ingest.suggest.Evidence;

/**
 * Prints names that a lexicon might take in.
 *
 * @param all how many there are beside those that are shown
 * @param source the path of a document's source
 */
public record SuggestionPrinter(List<Candidate> candidates, int all, UnaryOperator<String> source) {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "zh",
          "en",
          "evidence",
          "score",
          "documents",
          "mentions",
          "explained",
          "source",
          "page",
          "line",
          "example");
  private static final String INDENT = "     ";

  /** Names that are cut shorter than this have the counts below them instead. */
  private static final int LEAST_NAMES = 20;

  /** For a person: a line of names and counts, then the example. */
  public void text(PrintWriter out, Style style, int columns, UnaryOperator<String> shown) {
    int number = 0;
    for (Candidate candidate : candidates) {
      String head = String.format("%3d  ", ++number);
      String names = OneLine.of(String.join(" · ", candidate.names()));
      String counts = counts(candidate);
      int room = columns - head.length() - 2 - counts.length();
      if (room >= Math.min(LEAST_NAMES, Columns.of(names))) {
        out.println(head + style.title(Columns.cut(names, room)) + style.quiet("  " + counts));
      } else {
        out.println(head + style.title(Columns.cut(names, columns - head.length())));
        Wrapped.print(out, INDENT, INDENT.length(), counts, columns, style::quiet);
      }
      String example = OneLine.of(candidate.example().sentence());
      out.println(INDENT + Columns.cut(example, columns - INDENT.length()));
      String place = OneLine.of(shown.apply(source.apply(candidate.example().document())));
      if (candidate.example().line() > 0) {
        place += ":" + candidate.example().line();
      }
      if (candidate.example().page() > 0) {
        place += "  p. " + candidate.example().page();
      }
      Wrapped.print(out, INDENT, INDENT.length(), place, columns, style::quiet);
    }
    if (all > candidates.size()) {
      String shownOfAll = candidates.size() + " of " + all + " shown (-n " + all + " for all)";
      Wrapped.print(out, "", 0, shownOfAll, columns, style::quiet);
    }
  }

  /** One object, with the candidates as a list. */
  public void json(PrintWriter out) {
    Map<String, Object> json = Json.object();
    json.put("total", all);
    json.put("candidates", rows());
    out.println(Json.pretty(json));
  }

  /** A row each. */
  public void csv(PrintWriter out) {
    RowWriter writer = RowWriter.table(out, false, COLUMNS);
    rows().forEach(writer::write);
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, Object> row = Json.object();
      row.put("number", rows.size() + 1);
      row.put("zh", candidate.zh());
      row.put("en", candidate.en());
      row.put("evidence", candidate.evidence().stream().map(Evidence::word).sorted().toList());
      row.put("score", Math.round(candidate.score() * 100) / 100.0);
      row.put("documents", candidate.documents());
      row.put("mentions", candidate.mentions());
      row.put("explained", candidate.explained());
      row.put("source", source.apply(candidate.example().document()));
      row.put("page", Json.orNull(candidate.example().page()));
      row.put("line", Json.orNull(candidate.example().line()));
      row.put("example", candidate.example().sentence());
      rows.add(row);
    }
    return rows;
  }

  private static String counts(Candidate candidate) {
    List<String> parts = new ArrayList<>();
    candidate.evidence().stream().map(Evidence::word).sorted().forEach(parts::add);
    parts.add(Counts.of(candidate.mentions(), "mention"));
    parts.add(Counts.of(candidate.documents(), "document"));
    parts.add(String.format(Locale.ROOT, "%.1f", candidate.score()));
    return String.join(", ", parts);
  }
}
