package wenmai.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.index.search.FacetCount;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/**
 * Prints what a search found as Markdown, for notes: of each hit its title as a link, its place,
 * its text as a quotation with what was lit in bold, and its tags.
 */
public final class ResultMarkdown {
  private static final int COLUMNS = 100;

  private final PrintWriter out;
  private final UnaryOperator<String> shownPath;

  /**
   * @param shownPath how a path is shown
   */
  public ResultMarkdown(PrintWriter out, UnaryOperator<String> shownPath) {
    this.out = out;
    this.shownPath = shownPath;
  }

  /** Prints the query and the total, then the hits, then the facets if they were asked for. */
  public void print(SearchRequest request, SearchResult result) {
    String query = OneLine.of(request.query());
    line("# " + Markdown.line(query.isEmpty() ? "Search" : query));
    line(result.total() == 0 ? "Nothing found." : ResultPrinter.count(request, result) + ".");
    result.notices().forEach(notice -> line(Markdown.line(notice) + "."));
    if (result.suggestion() != null) {
      line("Did you mean: " + Markdown.line(OneLine.of(result.suggestion())));
    }
    MatchedBy matched = new MatchedBy(request.query());
    result.hits().forEach(hit -> print(hit, matched));
    if (request.facets() && result.total() > 0) {
      facets(result);
    }
    out.flush();
  }

  private void print(Hit hit, MatchedBy matched) {
    HitHead head = new HitHead(hit, shownPath);
    line("## " + Markdown.link(head.title(), head.address()));
    List<String> place = new ArrayList<>(head.place());
    if (!head.above().isEmpty()) {
      place.add("§ " + String.join(" › ", head.above()));
    }
    line(Markdown.line(String.join(" · ", place)));
    line(Markdown.quote(head.pieces(), hit.cutBefore(), hit.cutAfter()).stripTrailing());
    String names = matched.line(hit);
    if (!names.isEmpty()) {
      line(Markdown.line(names));
    }
    List<String> tags = new ArrayList<>();
    hit.concepts().forEach(id -> tags.add("#" + id));
    hit.papers().forEach(id -> tags.add("#" + id));
    hit.models().forEach(id -> tags.add("@" + id));
    if (!tags.isEmpty()) {
      line(String.join(" ", tags));
    }
    if (!hit.alike().isEmpty()) {
      line("And " + hit.alike().size() + " more like it:");
      hit.alike().forEach(one -> out.println("- " + Markdown.line(shown(one.source()))));
      out.println();
    }
    if (hit.explained() != null) {
      explain(hit);
    }
  }

  private void explain(Hit hit) {
    StringWriter text = new StringWriter();
    PrintWriter printer = new PrintWriter(text);
    new ExplainedPrinter(printer, Style.PLAIN, COLUMNS).print(hit.score(), hit.explained());
    printer.flush();
    line("```text\n" + text.toString().stripTrailing() + "\n```");
  }

  private void facets(SearchResult result) {
    line("## Facets");
    for (Map.Entry<String, List<FacetCount>> facet : result.facets().entrySet()) {
      if (!facet.getValue().isEmpty()) {
        List<String> values = new ArrayList<>();
        facet.getValue().forEach(one -> values.add(one.value() + " " + one.count()));
        out.println("- " + facet.getKey() + ": " + Markdown.line(String.join(", ", values)));
      }
    }
  }

  private String shown(String path) {
    return OneLine.of(shownPath.apply(path));
  }

  private void line(String text) {
    out.println(text);
    out.println();
  }
}
