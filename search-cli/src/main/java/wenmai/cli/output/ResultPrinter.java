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

  private static final String BETWEEN_FACETS = "  |  ";

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
    MatchedBy matched = new MatchedBy(request.query());
    for (Hit hit : result.hits()) {
      hits.print(hit, matched);
    }
    Wrapped.print(out, "", total(request, result), columns);
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
      parts.add(facet.getKey() + ":" + STAYS + String.join(", ", shown));
    }
    for (String line : packed(parts)) {
      out.println(style.quiet(line.replace(STAYS, ' ')));
    }
  }

  /** As many facets on a line as fit; one that fits on none is cut between its values. */
  private List<String> packed(List<String> facets) {
    List<String> lines = new ArrayList<>();
    for (String facet : facets) {
      String longer = lines.isEmpty() ? facet : lines.getLast() + BETWEEN_FACETS + facet;
      if (!lines.isEmpty() && Columns.of(longer) <= columns) {
        lines.set(lines.size() - 1, longer);
      } else {
        Wrapped.lines(facet, columns).forEach(line -> lines.add(line.of(facet)));
      }
    }
    return lines;
  }

  /** How many there are, which of them are shown, and how to see the others. */
  private static String total(SearchRequest request, SearchResult result) {
    String count = count(request, result);
    return result.more() ? count + " (--page " + (request.page() + 1) + " for more)" : count;
  }

  /** How many there are, and which of them are shown. */
  static String count(SearchRequest request, SearchResult result) {
    String count = Counts.of(result.total(), request.byDocument() ? "document" : "passage");
    if (result.hits().isEmpty()) {
      return count + ", none on page " + request.page();
    }
    int first = result.hits().getFirst().rank();
    int last = result.hits().getLast().rank();
    if (last - first + 1 == result.total()) {
      return count;
    }
    String shown = count + ", " + first + " to " + last + " shown";
    boolean all = result.more() || last == result.total();
    return all ? shown : shown + ", the others are like these";
  }
}
