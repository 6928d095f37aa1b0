package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.Json;
import wenmai.cli.output.ReportPrinter;
import wenmai.index.IndexException;
import wenmai.index.SourceFailure;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;
import wenmai.ingest.walk.PassedOver;

/** Brings the index up to date. */
@Command(
    name = "index",
    description = {
      "Indexes files, folders and web pages, and what changed in them.",
      "Content decides, not the clock: what has not changed is not parsed again. A file that was"
          + " moved keeps its document, one that is gone leaves the index, and one that fails keeps"
          + " its last good version, marked stale.",
      "Pages are fetched by http and https: one request at a time to a host, with a pause between,"
          + " as its robots.txt allows, up to 64 MB and a minute each, over five redirects at most."
          + " What was fetched is kept beside the index. A page that was named before is asked for"
          + " again when no SOURCE is named, and sent only if it has changed; one that cannot be had"
          + " keeps its last good version. --rebuild takes what was kept. Proxies are not used."
    },
    exitCodeList = {
      "0:done",
      "2:wrong usage or lexicon",
      "3:some sources failed",
      "4:no usable index"
    },
    footer = {
      "wenmai index articles",
      "wenmai index --dry-run -o json articles",
      "wenmai index --remove articles"
    })
final class IndexCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = {
        "Files, folders and web addresses (default: those it knows).",
        "Files, folders and web addresses (default: those that the index knows; for a new one"
            + " the setting 'sources', or the shipped articles)."
      })
  private List<String> sources = List.of();

  @Option(names = "--remove", description = "Take the named sources out of the index.")
  private boolean remove;

  @Option(names = "--rebuild", description = "Parse everything anew.")
  private boolean rebuild;

  @Option(names = "--retry", description = "Try again what failed, though it has not changed.")
  private boolean retry;

  @Option(names = "--dry-run", description = "Say what would be done, and do none of it.")
  private boolean dryRun;

  @Option(
      names = "--watch",
      description = {
        "Go on, and index again whenever a source changes.",
        "Go on: index again whenever something below the sources changes, and say what was done;"
            + " Ctrl-C ends. JSON is one line a run then. Pages are fetched once, at the beginning."
      })
  private boolean watch;

  @Option(
      names = "--follow-refs",
      description = {
        "Then fetch what the documents refer to and it lacks.",
        "Then fetch and index what the documents refer to and the index lacks: links, arXiv ids,"
            + " DOIs; up to 200 a run, and not what those refer to in turn. wenmai refs says what"
            + " failed."
      })
  private boolean followRefs;

  @Option(
      names = "--allow-private",
      description = {
        "Fetch from private networks too, and from any port.",
        "Fetch from addresses of this machine and of private networks too, and from any port."
      })
  private boolean allowPrivate;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  IndexCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (watch) {
      return watch();
    }
    long start = System.nanoTime();
    try (Ending ending = new Ending(workspace::close)) {
      IndexRun run = new IndexRun(workspace, ending);
      UpdateReport report = remove ? remove() : update(run, true);
      workspace.notice(run.passedOver());
      ReportPrinter.failures(report.failures(), workspace.environment().err());
      ReportPrinter.notices(report.notices(), workspace::notice);
      print(report, run.passedOver(), start);
      return ending.codeOr(code(report));
    }
  }

  private int watch() throws IOException {
    Set<String> roots = new LinkedHashSet<>(names());
    roots.addAll(knownRoots());
    Watched watched = new Watched();
    try (IndexWatch watch = new IndexWatch(workspace, IndexRun.paths(List.copyOf(roots)))) {
      try {
        watch.watch(() -> watched.run(watch));
      } catch (IndexWatch.Stopped e) {
        // Said before the watch is closed: the process ends as soon as that is done.
        workspace.notice("watching has ended; the next run goes on where this one stopped");
      }
    }
    return watched.code;
  }

  /** The runs of one watch. Each after the first says only what is new. */
  private final class Watched {
    private Set<SourceFailure> told = Set.of();
    private PassedOver passedOver = new PassedOver(Map.of());
    private boolean first = true;
    private int code;

    void run(IndexWatch watch) throws IOException {
      long start = System.nanoTime();
      IndexRun run = new IndexRun(workspace, watch::check);
      UpdateReport report = update(run, first);
      if (!run.passedOver().equals(passedOver)) {
        workspace.notice(run.passedOver());
        passedOver = run.passedOver();
      }
      Set<SourceFailure> failures = new LinkedHashSet<>(report.failures());
      boolean worthALine = first || report.isOfChange() || !failures.equals(told);
      failures.removeAll(told);
      ReportPrinter.failures(failures, workspace.environment().err());
      ReportPrinter.notices(report.notices(), workspace::notice);
      if (worthALine) {
        print(report, run.passedOver(), start);
      }
      told = Set.copyOf(report.failures());
      code = code(report);
      first = false;
      rebuild = false;
      retry = false;
    }
  }

  private void print(UpdateReport report, PassedOver passedOver, long start) {
    PrintWriter out = workspace.environment().out();
    double seconds = (System.nanoTime() - start) / 1e9;
    ReportPrinter printer = new ReportPrinter(report, seconds, dryRun, passedOver);
    if (form == TextOrJson.TEXT) {
      String time = watch ? LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " : "";
      printer.text(out, time, workspace.environment().wrapAt());
    } else {
      out.println(watch ? Json.line(printer.json()) : Json.pretty(printer.json()));
    }
  }

  private static int code(UpdateReport report) {
    return report.failures().isEmpty() ? ExitCode.FOUND : ExitCode.DONE_IN_PART;
  }

  private void check() {
    if (watch && (remove || dryRun)) {
      throw new UsageException(
          spec.commandLine(),
          "--watch goes with neither --remove nor --dry-run",
          "do that first, then watch");
    }
    if (remove && sources.isEmpty()) {
      throw new UsageException(
          spec.commandLine(),
          "--remove takes the sources to remove",
          "wenmai status lists the sources that the index knows");
    }
    if (remove && (rebuild || retry || dryRun || followRefs)) {
      throw new UsageException(
          spec.commandLine(),
          "--remove goes with none of --rebuild, --retry, --dry-run and --follow-refs",
          "remove first, then run index again");
    }
    Addresses.check(spec.commandLine(), sources);
  }

  private UpdateReport remove() throws IOException {
    UpdateReport report = workspace.updater().remove(names());
    new WebSources(workspace, allowPrivate, () -> {}).forget(names());
    return report;
  }

  /**
   * @param fetch whether pages may be asked for
   */
  private UpdateReport update(IndexRun run, boolean fetch) throws IOException {
    List<String> known = knownRoots();
    List<String> typed = names();
    Set<String> walked = new LinkedHashSet<>(typed);
    if (walked.isEmpty() || rebuild) {
      walked.addAll(known);
    }
    UpdateOptions options =
        new UpdateOptions(rebuild, retry, dryRun, Runtime.getRuntime().availableProcessors());
    WebSources web = new WebSources(workspace, allowPrivate, run::check);
    UpdateReport report =
        run.update(
            List.copyOf(walked), known, web.of(walked, typed, options, fetch && !dryRun), options);
    return followRefs && fetch
        ? report.then(new FollowRun(workspace, web, run).of(dryRun))
        : report;
  }

  /** An index that cannot be read can still be rebuilt, from the sources that are named. */
  private List<String> knownRoots() throws IOException {
    try {
      return new KnownRoots(workspace).orFirst(sources.isEmpty());
    } catch (IndexException e) {
      if (rebuild && !sources.isEmpty()) {
        return List.of();
      }
      throw e;
    }
  }

  private List<String> names() {
    return sources.stream().map(workspace.environment()::sourceName).toList();
  }
}
