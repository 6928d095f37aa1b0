package wenmai.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import wenmai.index.IndexStats;
import wenmai.index.SourceFailure;
import wenmai.index.SourceRecord;

/**
 * Says what an index holds and what is wrong with it.
 *
 * @param sources how many sources the ledger has
 * @param roots the files and folders that the user named
 * @param leftOut what lies below them and was taken out again
 * @param failed the sources whose bytes could not be read as they are now
 * @param unfinished whether the last run is still at work, or was killed
 * @param lexicon the hash of the lexicon that the index was tagged with
 * @param presentLexicon the hash of the lexicon of this run
 */
public record StatusPrinter(
    Path folder,
    IndexStats stats,
    int sources,
    List<Path> roots,
    List<Path> leftOut,
    List<SourceRecord> failed,
    boolean unfinished,
    String version,
    String lexicon,
    String presentLexicon) {

  /** For a person; only what is wrong if {@code problemsOnly}. */
  public void print(PrintWriter out, boolean problemsOnly, UnaryOperator<String> shown) {
    if (!problemsOnly) {
      line(out, "index", shown.apply(folder.toString()));
      line(out, "size", size(stats.bytes()));
      line(out, "documents", stats.documents() + " from " + Counts.of(sources, "source"));
      line(out, "passages", String.valueOf(stats.passages()));
      line(out, "mentions", String.valueOf(stats.mentions()));
      line(out, "languages", counts(stats.languages()));
      line(out, "types", counts(stats.types()));
      line(
          out,
          "lexicon",
          lexicon.equals(presentLexicon)
              ? lexicon
              : lexicon
                  + ", but the present one is "
                  + presentLexicon
                  + "; wenmai retag applies it");
      line(out, "program", version);
      for (Path root : roots) {
        line(out, "source", shown.apply(root.toString()));
      }
      for (Path left : leftOut) {
        line(out, "left out", shown.apply(left.toString()));
      }
    }
    if (unfinished) {
      line(out, "unfinished", "a run is at work or was cut short; wenmai index goes on with it");
    }
    for (SourceRecord source : failed) {
      line(
          out,
          source.stale() ? "stale" : "failed",
          OneLine.of(shown.apply(source.path()) + ": " + source.reason()));
    }
    if (problemsOnly && failed.isEmpty() && !unfinished) {
      out.println("no problems");
    }
  }

  /** The same by name. */
  public Map<String, Object> json(boolean problemsOnly) {
    Map<String, Object> json = Json.object();
    if (!problemsOnly) {
      json.put("index", folder.toString());
      json.put("documents", stats.documents());
      json.put("sources", sources);
      json.put("passages", stats.passages());
      json.put("mentions", stats.mentions());
      json.put("languages", stats.languages());
      json.put("types", stats.types());
      json.put("bytes", stats.bytes());
      json.put("lexicon", lexicon);
      json.put("lexicon_present", presentLexicon);
      json.put("version", version);
      json.put("roots", roots.stream().map(Path::toString).toList());
      json.put("left_out", leftOut.stream().map(Path::toString).toList());
    }
    json.put("unfinished", unfinished);
    json.put("stale", failures(true));
    json.put("failed", failures(false));
    return json;
  }

  private List<Map<String, Object>> failures(boolean stale) {
    return ReportPrinter.failures(
        failed.stream()
            .filter(source -> source.stale() == stale)
            .map(source -> new SourceFailure(source.path(), source.reason()))
            .toList());
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(String.format("%-10s %s", name, value));
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
