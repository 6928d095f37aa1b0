package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenmai.index.search.Explained;

/** Prints why a hit stands where it does: what each word gave, layer by layer, then the tree. */
final class ExplainedPrinter {
  private static final String INDENT = "      ";
  private static final int NAME = 10;

  private final PrintWriter out;
  private final Style style;
  private final int columns;

  ExplainedPrinter(PrintWriter out, Style style, int columns) {
    this.out = out;
    this.style = style;
    this.columns = columns;
  }

  void print(float score, Explained explained) {
    String lent =
        explained.lent() == 0
            ? ""
            : ", and " + number(explained.lent()) + " lent by other passages of its document";
    String why = number(score) + ": " + number(explained.own()) + " of its own" + lent;
    Wrapped.print(out, "    why ", why, columns);
    Map<Explained.Layer, List<Explained.Part>> layers = new EnumMap<>(Explained.Layer.class);
    for (Explained.Part part : explained.parts()) {
      layers.computeIfAbsent(part.layer(), layer -> new ArrayList<>()).add(part);
    }
    layers.forEach(this::layer);
    out.println(INDENT + style.quiet("as Lucene counts it:"));
    explained.tree().lines().forEach(this::tree);
  }

  private void layer(Explained.Layer layer, List<Explained.Part> parts) {
    float sum = 0;
    List<String> words = new ArrayList<>();
    for (Explained.Part part : parts) {
      sum += part.score();
      String note = part.note().isEmpty() ? "" : " (" + part.note() + ")";
      words.add(part.word() + " " + number(part.score()) + note);
    }
    String name = String.format("%-" + NAME + "s", layer.name().toLowerCase(Locale.ROOT));
    String all = String.join(" + ", words);
    String before = name + String.format("%5s  ", number(sum));
    Wrapped.print(out, INDENT + before, all, columns);
  }

  /** A line of the tree, indented by as much as it is; what does not fit, a little more. */
  private void tree(String line) {
    String bare = line.stripLeading();
    int depth = Math.min(INDENT.length() + line.length() - bare.length(), columns / 2);
    Wrapped.print(out, " ".repeat(depth), depth, bare, columns, style::quiet);
  }

  private static String number(float score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
