package wenmai.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import wenmai.index.AlikeCount;
import wenmai.index.IndexStats;
import wenmai.index.SourceNotice;
import wenmai.index.SourceRecord;

/**
 * Says what an index holds and what is wrong with it.
 *
 * @param alike how many documents say nearly the same as others
 * @param sources how many sources the documents have
 * @param roots the files, folders and web addresses that the user named
 * @param leftOut what lies below them and was taken out again
 * @param failed the sources whose bytes could not be read as they are now
 * @param notices what is to be said of sources that are indexed all the same
 * @param unfinished whether the last run is still at work, or was killed
 * @param lexicon the hash of the lexicon that the index was tagged with
 * @param presentLexicon the hash of the lexicon of this run
 */
public record StatusPrinter(
    Path folder,
    IndexStats stats,
    AlikeCount alike,
    int sources,
    List<String> roots,
    List<String> leftOut,
    List<SourceRecord> failed,
    List<SourceNotice> notices,
    boolean unfinished,
    String version,
    String lexicon,
    String presentLexicon) {

  private static final int LABEL = 11;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** For a person; only what is wrong if {@code problemsOnly}. */
  public void print(
      PrintWriter out, int columns, boolean problemsOnly, UnaryOperator<String> shown) {
    Labelled lines = new Labelled(out, Style.PLAIN, columns, LABEL);
    if (!problemsOnly) {
      lines.add("index", OneLine.of(shown.apply(folder.toString())));
      lines.add("size", size(stats.bytes()));
      lines.add("documents", stats.documents() + " from " + Counts.of(sources, "source"));
      if (alike.documents() > 0) {
        String groups = Counts.of(alike.groups(), "group") + " of near duplicates";
        lines.add("alike", Counts.of(alike.documents(), "document") + " in " + groups);
      }
      lines.add("passages", String.valueOf(stats.passages()));
      lines.add("mentions", String.valueOf(stats.mentions()));
      if (stats.documents() > 0) {
        lines.add("languages", counts(stats.languages()));
        lines.add("types", counts(stats.types()));
      }
      lines.add(
          "lexicon",
          lexicon.equals(presentLexicon)
              ? lexicon
              : lexicon
                  + ", but the present one is "
                  + presentLexicon
                  + "; wenmai retag applies it");
      lines.add("program", version);
      for (String root : roots) {
        lines.add("source", OneLine.of(shown.apply(root)));
      }
      for (String left : leftOut) {
        lines.add("left out", OneLine.of(shown.apply(left)));
      }
    }
    if (unfinished) {
      lines.add("unfinished", "a run is at work or was cut short; wenmai index goes on with it");
    }
    for (SourceRecord source : failed) {
      lines.add(
          source.stale() ? "stale" : "failed",
          OneLine.of(shown.apply(source.path()) + ": " + source.reason() + tried(source)));
    }
    for (SourceNotice notice : notices) {
      lines.add(
          "notice", OneLine.of(shown.apply(notice.source())) + ": " + OneLine.of(notice.notice()));
    }
    if (problemsOnly && failed.isEmpty() && notices.isEmpty() && !unfinished) {
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
      json.put("alike_documents", alike.documents());
      json.put("alike_groups", alike.groups());
      json.put("passages", stats.passages());
      json.put("mentions", stats.mentions());
      json.put("languages", stats.languages());
      json.put("types", stats.types());
      json.put("bytes", stats.bytes());
      json.put("lexicon", lexicon);
      json.put("lexicon_present", presentLexicon);
      json.put("version", version);
      json.put("roots", roots);
      json.put("left_out", leftOut);
    }
    json.put("unfinished", unfinished);
    json.put("stale", failures(true));
    json.put("failed", failures(false));
    json.put("notices", ReportPrinter.notices(notices));
    return json;
  }

  /** When it was last tried; JSON says by which parser, and which bytes they were. */
  private static String tried(SourceRecord source) {
    LocalDateTime when = LocalDateTime.ofInstant(source.indexedAt(), ZoneId.systemDefault());
    return " (" + when.format(MINUTE) + ")";
  }

  private List<Map<String, Object>> failures(boolean stale) {
    return failed.stream()
        .filter(source -> source.stale() == stale)
        .map(
            source -> {
              Map<String, Object> json = Json.object();
              json.put("source", source.path());
              json.put("reason", source.reason());
              json.put("sha256", source.sha256().isEmpty() ? null : source.sha256());
              json.put("parser", source.parser());
              json.put("tried_at", source.indexedAt().toString());
              return json;
            })
        .toList();
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
