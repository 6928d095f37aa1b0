package wenmai.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import wenmai.index.search.Hit;

/**
 * Prints a hit as a part of a page.
 *
 * @param shownPath how a path is shown
 * @param words what concepts are called
 */
record HitArticle(
    PrintWriter out, UnaryOperator<String> shownPath, ConceptWords words, MatchedBy matched) {
  private static final int COLUMNS = 100;
  private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

  void print(Hit hit) {
    HitHead head = new HitHead(hit, shownPath);
    String known = hit.document().language();
    String language = known.equals("und") ? "" : " lang=\"" + Html.text(known) + "\"";
    out.println("<li><article>");
    out.println(
        "<h2><span class=\"rank\">"
            + hit.rank()
            + "</span><span"
            + language
            + ">"
            + Html.link(head.title(), head.address())
            + "</span></h2>");
    out.println(Html.quiet(String.join(" · ", head.place())));
    if (!head.above().isEmpty()) {
      String above = Html.text("§ " + String.join(" › ", head.above()));
      out.println("<p class=\"quiet\"" + language + ">" + above + "</p>");
    }
    out.println("<blockquote" + language + "><p>" + text(hit, head) + "</p></blockquote>");
    String names = matched.line(hit);
    if (!names.isEmpty()) {
      out.println(Html.quiet(names));
    }
    tags(hit);
    if (!hit.alike().isEmpty()) {
      out.println("<details><summary>" + hit.alike().size() + " more like it</summary>");
      hit.alike().forEach(one -> out.println(Html.quiet(shown(one.source()))));
      out.println("</details>");
    }
    if (hit.explained() != null) {
      StringWriter why = new StringWriter();
      PrintWriter printer = new PrintWriter(why);
      new ExplainedPrinter(printer, Style.PLAIN, COLUMNS).print(hit.score(), hit.explained());
      printer.flush();
      out.println("<details><summary>Why it stands here</summary>");
      out.println("<pre>" + Html.text(why.toString()) + "</pre></details>");
    }
    out.println("</article></li>");
  }

  private String text(Hit hit, HitHead head) {
    StringBuilder text = new StringBuilder(hit.cutBefore() ? "… " : "");
    for (HitHead.Piece piece : head.pieces()) {
      if (!piece.lit()) {
        text.append(BLANK_LINES.matcher(Html.text(piece.text())).replaceAll("</p>\n<p>"));
      } else {
        text.append("<mark");
        if (piece.concept() != null) {
          text.append(" class=\"concept\" title=\"").append(Html.text(words.line(piece.concept())));
          text.append('"');
        }
        text.append('>').append(Html.text(piece.text())).append("</mark>");
      }
    }
    return text.append(hit.cutAfter() ? " …" : "").toString();
  }

  private void tags(Hit hit) {
    List<String> tags = new ArrayList<>();
    hit.concepts().forEach(id -> tags.add(tag("concept", id, hit)));
    hit.models().forEach(id -> tags.add(tag("model", id, hit)));
    hit.papers().forEach(id -> tags.add(tag("paper", id, hit)));
    if (!tags.isEmpty()) {
      out.println("<ul class=\"tags\" aria-label=\"Concepts, models and papers\">");
      tags.forEach(out::println);
      out.println("</ul>");
    }
  }

  /** A concept by its name in the language of the hit. */
  private String tag(String kind, String id, Hit hit) {
    String language = hit.document().language().equals("zh") ? "zh" : "en";
    String name = words.in(language, id);
    return "<li class=\"%s\" title=\"%s\"%s>%s</li>"
        .formatted(kind, Html.text(kind + ": " + id), Html.language(name), Html.text(name));
  }

  private String shown(String path) {
    return OneLine.of(shownPath.apply(path));
  }
}
