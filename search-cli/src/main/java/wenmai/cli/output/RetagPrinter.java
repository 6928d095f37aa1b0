package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import wenmai.index.RetagReport;

/**
 * Says what applying a lexicon did to the index.
 *
 * @param seconds how long it took
 * @param dryRun whether nothing was written
 */
public record RetagPrinter(RetagReport report, double seconds, boolean dryRun) {
  /** One line of counts, or as many as {@code columns} make of it. */
  public void text(PrintWriter out, int columns) {
    if (report.isIdle()) {
      out.println("the index is tagged with this lexicon already");
      return;
    }
    Wrapped.print(
        out,
        "",
        String.format(
            Locale.ROOT,
            "%s%s of %d retagged, in which %s changed; %d looked at; %s; %.1f s",
            dryRun ? "would be: " : "",
            Counts.of(report.documents(), "document"),
            report.total(),
            Counts.of(report.passages(), "passage"),
            report.examined(),
            Counts.of(report.mentions(), "mention"),
            seconds),
        columns);
  }

  /** The same by name. */
  public Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("retagged", report.documents());
    json.put("passages", report.passages());
    json.put("examined", report.examined());
    json.put("documents", report.total());
    json.put("mentions", report.mentions());
    json.put("lexicon_before", report.before());
    json.put("lexicon", report.after());
    json.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return json;
  }
}
