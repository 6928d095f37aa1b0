package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.index.search.FacetCount;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/** Prints what a search found for a person to read. */
public final class ResultPrinter {
  private static final int VALUES_A_FACET = 5;

  /** A blank that no line is cut at. */
  private static final char STAYS = '\u00a0';

  private final PrintWriter out;
  private final Style style;
  private final int columns;
  private final HitPrinter hits;

  /**
   * @param columns the width to keep to
   * @param shownPath how a path is shown
   */
  public ResultPrinter(PrintWriter out, Style style, int columns, UnaryOperator<String> shownPath) {
    this.out = out;
    this.style = style;
    this.columns = columns;
    this.hits = new HitPrinter(out, style, columns, shownPath);
  }

  /** Prints the hits, then the total, then the facets. */
  public void print(SearchRequest request, SearchResult result) {
    for (Hit hit : result.hits()) {
      hits.print(hit);
    }
    out.println(total(request, result));
    facets(result);
  }

  private void facets(SearchResult result) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, List<FacetCount>> facet : result.facets().entrySet()) {
      List<FacetCount> values = facet.getValue();
      if (values.isEmpty()) {
        continue;
      }
      List<String> shown = new ArrayList<>();
      values.stream()
          .limit(VALUES_A_FACET)
          .forEach(value -> shown.add(value.value().replace(' ', STAYS) + STAYS + value.count()));
      if (values.size() > VALUES_A_FACET) {
        shown.add("+" + (values.size() - VALUES_A_FACET));
      }
      parts.add(facet.getKey() + ": " + String.join(", ", shown));
    }
    String all = String.join("  |  ", parts);
    Wrapped.lines(all, columns)
        .forEach(line -> out.println(style.quiet(line.of(all).replace(STAYS, ' '))));
  }

  private String total(SearchRequest request, SearchResult result) {
    String what = request.byDocument() ? "document" : "passage";
    String count = result.total() + " " + what + (result.total() == 1 ? "" : "s");
    if (result.hits().isEmpty()) {
      return count + ", none on page " + request.page();
    }
    int first = result.hits().getFirst().rank();
    int last = result.hits().getLast().rank();
    if (last - first + 1 == result.total()) {
      return count;
    }
    String more = last < result.total() ? " (--page " + (request.page() + 1) + " for more)" : "";
    return count + ", " + first + " to " + last + " shown" + more;
  }
}
