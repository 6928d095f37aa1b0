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
    mixinStandardHelpOptions = true,
    description =
        "Indexes files and folders, and what has changed in those it knows. Content decides, not "
            + "the clock: what has not changed is not parsed again.")
final class IndexCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Files and folders; default: those that the index knows, or the shipped documents for a"
              + " new index.")
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
      description =
          "Go on: index again whenever something below the sources changes, and say what was done;"
              + " Ctrl-C ends. JSON is one line a run then.")
  private boolean watch;

  @Option(names = "--follow-refs", hidden = true)
  private boolean followRefs;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  IndexCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (watch) {
      return watch();
    }
    long start = System.nanoTime();
    IndexRun run = new IndexRun(workspace);
    UpdateReport report = remove ? workspace.updater().remove(names()) : update(run);
    print(report, run.passedOver(), start);
    workspace.notice(run.passedOver());
    ReportPrinter.failures(report.failures(), workspace.environment().err());
    ReportPrinter.notices(report.notices(), workspace::notice);
    return code(report);
  }

  private int watch() throws IOException {
    Set<String> roots = new LinkedHashSet<>(names());
    roots.addAll(knownRoots());
    Watched watched = new Watched();
    try (IndexWatch watch = new IndexWatch(workspace, IndexRun.paths(List.copyOf(roots)))) {
      watch.watch(() -> watched.run(watch));
    } catch (IndexWatch.Stopped e) {
      workspace.notice("watching has ended; the next run goes on where this one stopped");
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
      UpdateReport report = update(run);
      Set<SourceFailure> failures = new LinkedHashSet<>(report.failures());
      if (first || report.isOfChange() || !failures.equals(told)) {
        print(report, run.passedOver(), start);
      }
      if (!run.passedOver().equals(passedOver)) {
        workspace.notice(run.passedOver());
        passedOver = run.passedOver();
      }
      failures.removeAll(told);
      ReportPrinter.failures(failures, workspace.environment().err());
      ReportPrinter.notices(report.notices(), workspace::notice);
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
      out.print(watch ? LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " : "");
      printer.text(out);
    } else {
      out.println(watch ? Json.line(printer.json()) : Json.pretty(printer.json()));
    }
  }

  private static int code(UpdateReport report) {
    return report.failures().isEmpty() ? ExitCode.FOUND : ExitCode.DONE_IN_PART;
  }

  private void check() {
    if (followRefs) {
      throw new UsageException(
          spec.commandLine(), "--follow-refs is not in this version yet", "leave it out");
    }
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
    if (remove && (rebuild || retry || dryRun)) {
      throw new UsageException(
          spec.commandLine(),
          "--remove goes with neither --rebuild, --retry nor --dry-run",
          "remove first, then run index again");
    }
    Addresses.refuse(spec.commandLine(), sources);
  }

  private UpdateReport update(IndexRun run) throws IOException {
    List<String> known = knownRoots();
    Set<String> walked = new LinkedHashSet<>(names());
    if (walked.isEmpty() || rebuild) {
      walked.addAll(known);
    }
    UpdateOptions options =
        new UpdateOptions(rebuild, retry, dryRun, Runtime.getRuntime().availableProcessors());
    return run.update(List.copyOf(walked), known, options);
  }

  /** An index that cannot be read can still be rebuilt, from the sources that are named. */
  private List<String> knownRoots() throws IOException {
    try {
      return new KnownRoots(workspace).orShipped(sources.isEmpty());
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
