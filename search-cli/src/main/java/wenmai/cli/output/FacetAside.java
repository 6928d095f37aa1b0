package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import wenmai.index.search.FacetCount;

/**
 * Prints facets as lists beside the hits of a page.
 *
 * @param words what concepts are called
 */
record FacetAside(PrintWriter out, ConceptWords words) {
  private static final int VALUES_A_FACET = 10;

  void print(Map<String, List<FacetCount>> facets) {
    out.println("<aside aria-label=\"Facets\">\n<h2>All that match</h2>");
    for (Map.Entry<String, List<FacetCount>> facet : facets.entrySet()) {
      List<FacetCount> values = facet.getValue();
      if (values.isEmpty()) {
        continue;
      }
      boolean named = facet.getKey().equals("concept") || facet.getKey().equals("model");
      out.println("<h3>" + Html.text(facet.getKey()) + "</h3>");
      int first = Math.min(VALUES_A_FACET, values.size());
      list(values.subList(0, first), named);
      if (first < values.size()) {
        out.println("<details><summary>" + (values.size() - first) + " more</summary>");
        list(values.subList(first, values.size()), named);
        out.println("</details>");
      }
    }
    out.println("</aside>");
  }

  private void list(List<FacetCount> values, boolean named) {
    out.println("<ul>");
    for (FacetCount value : values) {
      String name = named ? words.line(value.value()) : value.value();
      out.println(
          "<li><span>%s</span> <span class=\"count\">%d</span></li>"
              .formatted(Html.text(name), value.count()));
    }
    out.println("</ul>");
  }
}
