package wenmai.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenmai.cli.output.Json;
import wenmai.cli.output.StatusPrinter;
import wenmai.index.Catalog;
import wenmai.index.NearDuplicates;
import wenmai.index.SourceRecord;

/** Says what the index holds and what is wrong with it. */
@Command(
    name = "status",
    description = "Says what the index holds, and which sources failed.",
    exitCodeList = {
      "0:nothing is wrong",
      "2:wrong usage",
      "3:some sources failed or are stale",
      "4:no usable index"
    },
    footer = {"wenmai status", "wenmai status --problems", "wenmai status -o json"})
final class StatusCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(
      names = "--problems",
      description = {
        "Only what is wrong.",
        "Only what is wrong: sources that failed or are stale, and those of whose text a limit cut"
            + " something or that came out garbled, which is no failure."
      })
  private boolean problems;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  StatusCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    try (Catalog catalog = workspace.index().read()) {
      List<SourceRecord> failed = catalog.sources().stream().filter(SourceRecord::failed).toList();
      StatusPrinter printer =
          new StatusPrinter(
              workspace.index().path(),
              catalog.stats(),
              new NearDuplicates(catalog).count(),
              (int)
                  catalog.sources().stream().filter(source -> !source.document().isEmpty()).count(),
              catalog.roots(),
              catalog.leftOut(),
              failed,
              catalog.notices(),
              catalog.isUnfinished(),
              Version.ofProgram(),
              catalog.lexiconHash(),
              workspace.lexiconHash());
      if (form == TextOrJson.JSON) {
        workspace.environment().out().println(Json.pretty(printer.json(problems)));
      } else {
        Environment environment = workspace.environment();
        printer.print(environment.out(), environment.wrapAt(), problems, environment::shown);
      }
      return failed.isEmpty() ? ExitCode.FOUND : ExitCode.DONE_IN_PART;
    }
  }
}
