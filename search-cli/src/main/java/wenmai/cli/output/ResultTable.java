package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchResult;

/** Prints what a search found as a table: a row a hit, its numbers as numbers. */
public final class ResultTable {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "score",
          "title",
          "source",
          "line",
          "page",
          "published",
          "language",
          "heading",
          "start",
          "end",
          "text",
          "highlights",
          "concepts",
          "models",
          "papers");

  private ResultTable() {}

  /** Comma-separated values, below a line with the names of the columns. */
  public static void csv(PrintWriter out, SearchResult result) {
    RowWriter table = RowWriter.table(out, false, COLUMNS);
    result.hits().forEach(hit -> table.write(row(hit)));
  }

  private static Map<String, Object> row(Hit hit) {
    Map<String, Object> row = Json.object();
    row.put("rank", hit.rank());
    row.put("score", ResultJson.rounded(hit.score()));
    row.put("title", Titles.of(hit.document().title(), hit.source().path()));
    row.put("source", hit.source().path());
    row.put("line", Json.orNull(hit.line()));
    row.put("page", Json.orNull(hit.page()));
    row.put("published", hit.document().published());
    row.put("language", hit.document().language());
    row.put("heading", hit.headings());
    row.put("start", hit.pointStart());
    row.put("end", hit.pointStart() + hit.text().codePointCount(0, hit.text().length()));
    row.put("text", hit.text());
    row.put(
        "highlights",
        hit.highlights().stream().map(light -> light.span().of(hit.text())).distinct().toList());
    row.put("concepts", hit.concepts());
    row.put("models", hit.models());
    row.put("papers", hit.papers());
    return row;
  }
}
