package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import wenmai.corpus.Span;

/**
 * References for a person: under each document and each of its sections, the status, the lines, the
 * words and the address.
 */
final class ReferenceText extends ReferencePrinter {
  private static final int STATUS = 9;
  private static final int WIDEST_LINES = 12;

  private final PrintWriter out;
  private final Style style;
  private final int columns;
  private final UnaryOperator<String> shown;
  private final Map<String, Integer> sums = new TreeMap<>();
  private int documents;

  ReferenceText(PrintWriter out, Style style, int columns, UnaryOperator<String> shown) {
    this.out = out;
    this.style = style;
    this.columns = Math.max(columns, 40);
    this.shown = shown;
  }

  @Override
  public void begin() {
    // The first document begins by itself.
  }

  @Override
  void write(List<ReferenceRow> ofDocument) {
    ReferenceRow first = ofDocument.getFirst();
    if (documents++ > 0) {
      out.println();
    }
    String title = OneLine.of(Titles.of(first.title(), first.source()));
    wrap(title, 0, style::title);
    String source = OneLine.of(shown.apply(first.source()));
    wrap(source, 0, piece -> style.link(style.quiet(piece), first.source(), 0));
    int lines = 0;
    for (ReferenceRow row : ofDocument) {
      lines = Math.max(lines, Math.min(WIDEST_LINES, row.lines(",").length()));
    }
    String section = null;
    for (ReferenceRow row : ofDocument) {
      if (!row.reference().section().equals(section)) {
        section = row.reference().section();
        if (!section.isEmpty()) {
          wrap("§ " + OneLine.of(section), 2, style::tag);
        }
      }
      write(row, lines == 0 ? STATUS + 2 : STATUS + lines + 4);
      sums.merge(row.known().status(), 1, Integer::sum);
    }
  }

  private void write(ReferenceRow row, int indent) {
    String status = row.known().status();
    String mark =
        switch (status) {
          case "have" -> style.tag(status);
          case "failed" -> style.lit(status);
          default -> style.quiet(status);
        };
    String head = "  " + mark + " ".repeat(STATUS - status.length());
    String lines = row.lines(",");
    int room = indent - STATUS - 2;
    String label = OneLine.of(row.reference().label());
    String target = target(row);
    boolean alone = label.equals(target) || label.equals(row.reference().target());
    UnaryOperator<String> linked = piece -> style.web(piece, address(row));
    List<Span> words = Wrapped.lines(alone ? target : label, columns - indent);
    for (int i = 0; i < words.size(); i++) {
      String piece = words.get(i).of(alone ? target : label);
      boolean own = i == 0 && lines.length() > Math.max(0, room - 2);
      String margin = i > 0 || own ? " ".repeat(indent) : head + Columns.pad(lines, room);
      if (own) {
        Wrapped.print(out, head, 2 + STATUS, row.lines(", "), columns, UnaryOperator.identity());
      }
      out.println(margin + (alone ? linked.apply(piece) : piece));
    }
    if (!alone) {
      wrap(target, indent, piece -> linked.apply(style.quiet(piece)));
    }
    if (row.known().document() != null) {
      wrap(
          ("→ " + row.known().document() + "  " + OneLine.of(row.haveTitle())).strip(),
          indent,
          style::quiet);
    } else if (row.known().reason() != null) {
      wrap(OneLine.of(row.known().reason()), indent, UnaryOperator.identity());
    }
  }

  private static String target(ReferenceRow row) {
    String target = OneLine.of(row.reference().target());
    return switch (row.reference().kind()) {
      case ARXIV -> "arXiv:" + target;
      case DOI -> "doi:" + target;
      default -> target;
    };
  }

  /** Where a link leads, or "" if nowhere. */
  private static String address(ReferenceRow row) {
    String target = row.reference().target();
    return switch (row.reference().kind()) {
      case URL -> target;
      case ARXIV -> "https://arxiv.org/abs/" + target;
      case DOI -> "https://doi.org/" + target;
      case CITATION -> "";
    };
  }

  private void wrap(String text, int indent, UnaryOperator<String> marked) {
    Wrapped.print(out, " ".repeat(indent), indent, text, columns, marked);
  }

  @Override
  public void end() {
    if (documents > 0) {
      StringBuilder line = new StringBuilder(Counts.of(rows(), "reference"));
      line.append(" of ").append(Counts.of(documents, "document"));
      sums.forEach(
          (status, sum) ->
              line.append(line.indexOf(":") < 0 ? ": " : ", ")
                  .append(sum)
                  .append(' ')
                  .append(status));
      out.println();
      wrap(line.toString(), 0, style::quiet);
    }
  }
}
