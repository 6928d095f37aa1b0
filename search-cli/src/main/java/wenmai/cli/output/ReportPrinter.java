package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import wenmai.index.SourceFailure;
import wenmai.index.SourceNotice;
import wenmai.index.UpdateReport;
import wenmai.ingest.walk.PassedOver;

/** Says what an index run did. */
public final class ReportPrinter {
  private final UpdateReport report;
  private final double seconds;
  private final boolean dryRun;
  private final PassedOver passedOver;

  /**
   * @param passedOver what the walk left alone
   */
  public ReportPrinter(UpdateReport report, double seconds, boolean dryRun, PassedOver passedOver) {
    this.report = report;
    this.passedOver = passedOver;
    this.seconds = seconds;
    this.dryRun = dryRun;
  }

  /**
   * One line of counts, before it one more if the lexicon had changed.
   *
   * @param before what the first line begins with
   * @param columns where lines are wrapped
   */
  public void text(PrintWriter out, String before, int columns) {
    List<String> lines = new ArrayList<>();
    if (report.retagged() != null) {
      lines.add(
          "%sthe lexicon has changed: %s of %d retagged, of which %s"
              .formatted(
                  dryRun ? "would be: " : "",
                  Counts.of(report.retagged().documents(), "document"),
                  report.retagged().total(),
                  Counts.of(report.retagged().passages(), "passage")));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%s%d added, %d changed, %d moved, %d removed, %d unchanged, %d failed; "
                + "%s, %s, %s; %.1f s",
            dryRun ? "would be: " : "",
            report.added(),
            report.changed(),
            report.moved(),
            report.removed(),
            report.unchanged(),
            report.failures().size(),
            Counts.of(report.documents(), "document"),
            Counts.of(report.passages(), "passage"),
            Counts.of(report.mentions(), "mention"),
            seconds));
    String margin = before;
    for (String line : lines) {
      Wrapped.print(out, margin, line, columns);
      margin = " ".repeat(margin.length());
    }
  }

  /** The same counts by name, and every failure. */
  public Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("added", report.added());
    json.put("changed", report.changed());
    json.put("moved", report.moved());
    json.put("removed", report.removed());
    json.put("unchanged", report.unchanged());
    json.put("failed", report.failures().size());
    json.put("parsed", report.parsed());
    json.put("retagged", report.retagged() == null ? 0 : report.retagged().documents());
    json.put("documents", report.documents());
    json.put("passages", report.passages());
    json.put("mentions", report.mentions());
    json.put("seconds", Math.round(seconds * 1000) / 1000.0);
    json.put("failures", failures(report.failures()));
    json.put("notices", notices(report.notices()));
    Map<String, Object> kinds = Json.object();
    passedOver.byCount().forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
    json.put("passed_over", kinds);
    return json;
  }

  /** Names sources that failed, with their reasons. */
  public static void failures(Collection<SourceFailure> failures, PrintWriter err) {
    for (SourceFailure failure : failures) {
      err.println("wenmai: " + OneLine.of(failure.source() + ": " + failure.reason()));
    }
    err.flush(); // a watch may go on for days
  }

  /** Says what there is to say about sources that are indexed all the same. */
  public static void notices(List<SourceNotice> notices, Consumer<String> say) {
    for (SourceNotice notice : notices) {
      say.accept(OneLine.of(notice.source()) + ": " + OneLine.of(notice.notice()));
    }
  }

  static List<Map<String, Object>> notices(List<SourceNotice> notices) {
    return notices.stream()
        .map(
            notice -> {
              Map<String, Object> json = Json.object();
              json.put("source", notice.source());
              json.put("notice", notice.notice());
              return json;
            })
        .toList();
  }

  private static List<Map<String, Object>> failures(List<SourceFailure> failures) {
    return failures.stream()
        .map(
            failure -> {
              Map<String, Object> json = Json.object();
              json.put("source", failure.source());
              json.put("reason", failure.reason());
              return json;
            })
        .toList();
  }
}
