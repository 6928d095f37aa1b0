package wenmai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenmai.cli.output.Json;
import wenmai.cli.output.RetagPrinter;
import wenmai.index.RetagReport;
import wenmai.index.RunEnded;

/** Applies a changed lexicon to the index. */
@Command(
    name = "retag",
    description = {
      "Applies the present lexicon to what is indexed.",
      "No source is parsed again; only the documents whose tags change are written anew. The result equals a full rebuild."
          + " Killed before its end, it leaves the index as it was."
    },
    exitCodeList = {"0:done", "2:wrong usage or lexicon", "4:no usable index"},
    footer = {"wenmai retag", "wenmai retag --dry-run", "wenmai --lexicon own.yaml retag -o json"})
final class RetagCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(names = "--dry-run", description = "Say what would be done, and do none of it.")
  private boolean dryRun;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  RetagCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    RetagReport report;
    Ending ending = new Ending(() -> {});
    try (ending;
        ProgressLine progress = new ProgressLine(workspace, "retagging", ending)) {
      ending.hear();
      report = workspace.retagger().retag(dryRun, progress);
    } catch (RunEnded e) {
      throw new EndedEarly(ending, "ended; all tags are as they were", "run wenmai retag again");
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!report.wholly().isEmpty()) {
      workspace.notice("looked at all documents: " + report.wholly());
    }
    RetagPrinter printer = new RetagPrinter(report, seconds, dryRun);
    if (form == TextOrJson.JSON) {
      workspace.environment().out().println(Json.pretty(printer.json()));
    } else {
      printer.text(workspace.environment().out(), workspace.environment().wrapAt());
    }
    return ending.codeOr(ExitCode.FOUND);
  }
}
