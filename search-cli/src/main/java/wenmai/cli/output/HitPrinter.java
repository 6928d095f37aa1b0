package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import wenmai.corpus.Span;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;

/** Prints a hit for a person to read. */
final class HitPrinter {
  private static final String INDENT = "    ";

  private final PrintWriter out;
  private final Style style;
  private final int columns;
  private final UnaryOperator<String> shownPath;

  HitPrinter(PrintWriter out, Style style, int columns, UnaryOperator<String> shownPath) {
    this.out = out;
    this.style = style;
    this.columns = columns;
    this.shownPath = shownPath;
  }

  void print(Hit hit, MatchedBy matched) {
    HitHead head = new HitHead(hit, shownPath);
    String title = head.title();
    String rank = (hit.rank() < 10 ? " " : "") + hit.rank() + "  ";
    out.println(rank + linked(hit, style.title(Columns.cut(title, columns - rank.length()))));
    print(String.join("  ", head.place()), line -> linked(hit, style.quiet(line)));
    List<String> path = head.above();
    if (!path.isEmpty()) {
      out.println(INDENT + Columns.cut("§ " + String.join(" › ", path), columns - INDENT.length()));
    }
    text(hit);
    String names = matched.line(hit);
    if (!names.isEmpty()) {
      print(names, style::quiet);
    }
    tags(hit);
    alike(hit);
    if (hit.explained() != null) {
      new ExplainedPrinter(out, style, columns).print(hit.score(), hit.explained());
    }
    out.println();
  }

  private void print(String text, UnaryOperator<String> marked) {
    Wrapped.print(out, INDENT, INDENT.length(), text, columns, marked);
  }

  private String linked(Hit hit, String text) {
    return style.link(text, hit.source().path(), hit.line());
  }

  /** The passage; where it was cut, a mark that is none of its text. */
  private void text(Hit hit) {
    String behind = hit.cutAfter() ? " …" : "";
    List<Span> lines = Wrapped.lines(hit.text(), columns - INDENT.length() - Columns.of(behind));
    for (int i = 0; i < lines.size(); i++) {
      String before = i == 0 && hit.cutBefore() ? style.quiet("  … ") : INDENT;
      String after = i == lines.size() - 1 ? style.quiet(behind) : "";
      out.println(before + lit(hit, lines.get(i)) + after);
    }
  }

  /** What else says the same, on one line as far as it fits; explained, on a line each. */
  private void alike(Hit hit) {
    if (hit.alike().isEmpty()) {
      return;
    }
    String more = "and " + hit.alike().size() + " more like it";
    List<String> paths = new ArrayList<>();
    hit.alike().forEach(one -> paths.add(OneLine.of(shownPath.apply(one.source()))));
    if (hit.explained() == null) {
      String line = more + ": " + String.join(", ", paths);
      out.println(INDENT + style.quiet(Columns.cut(line, columns - INDENT.length())));
    } else {
      out.println(INDENT + style.quiet(more + ":"));
      for (int i = 0; i < paths.size(); i++) {
        String same = Resemblance.text(hit.alike().get(i));
        String margin = INDENT + INDENT;
        String line = paths.get(i) + "  " + same;
        Wrapped.print(out, margin, margin.length(), line, columns, style::quiet);
      }
    }
  }

  /** One line of the passage, what matched in it marked. */
  private String lit(Hit hit, Span line) {
    StringBuilder marked = new StringBuilder();
    int at = line.start();
    for (Highlight highlight : hit.highlights()) {
      int start = Math.max(line.start(), highlight.span().start());
      int end = Math.min(line.end(), highlight.span().end());
      if (start < end) {
        marked.append(clean(hit.text(), at, start));
        String text = clean(hit.text(), start, end);
        marked.append(highlight.concept() == null ? style.lit(text) : style.litByConcept(text));
        at = end;
      }
    }
    return marked.append(clean(hit.text(), at, line.end())).toString();
  }

  private static String clean(String text, int start, int end) {
    return text.substring(start, end).replace('\t', ' ');
  }

  private void tags(Hit hit) {
    List<String> tags = new ArrayList<>();
    hit.concepts().forEach(id -> tags.add("#" + id));
    hit.papers().forEach(id -> tags.add("#" + id));
    hit.models().forEach(id -> tags.add("@" + id));
    if (tags.isEmpty()) {
      return;
    }
    String all = String.join(" ", tags);
    for (Span line : Wrapped.lines(all, columns - INDENT.length())) {
      List<String> marked = new ArrayList<>();
      for (String tag : line.of(all).split(" ")) {
        marked.add(tag.startsWith("@") ? style.model(tag) : style.tag(tag));
      }
      out.println(INDENT + String.join(" ", marked));
    }
  }
}
