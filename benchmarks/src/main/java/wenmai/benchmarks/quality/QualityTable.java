package wenmai.benchmarks.quality;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints what rankers reached on one set. */
final class QualityTable {
  private final PrintWriter out;

  QualityTable(PrintWriter out) {
    this.out = out;
  }

  void head(EvalSet set) {
    out.printf(
        Locale.ROOT,
        "%n%s: %,d passages, %,d questions; 95 %% intervals by bootstrap over questions%n",
        set.name(),
        set.passages().size(),
        set.questions().size());
    columns("");
  }

  void row(Scores scores) {
    row(
        scores.title(),
        measure -> Interval.of(scores.of(measure)).show(),
        String.format(Locale.ROOT, "%.2f ms", scores.millis()));
  }

  void differences(Scores wenmai, List<Scores> peers) {
    if (peers.isEmpty()) {
      return;
    }
    columns(wenmai.title() + " minus");
    for (Scores peer : peers) {
      row(
          "  " + peer.title(),
          measure -> Interval.of(wenmai.minus(peer, measure)).showSigned(),
          "");
    }
  }

  private void columns(String first) {
    row(first, Measure::title, first.isEmpty() ? "a question" : "");
  }

  private void row(String first, Function<Measure, String> cell, String last) {
    StringBuilder line = new StringBuilder(String.format("%-26s", first));
    for (Measure measure : Measure.values()) {
      line.append(String.format("  %-24s", cell.apply(measure)));
    }
    out.println(line.append("  ").append(last).toString().stripTrailing());
    out.flush();
  }
}
