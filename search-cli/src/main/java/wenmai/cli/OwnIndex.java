package wenmai.cli;

import java.io.IOException;
import java.util.List;
import wenmai.cli.output.Counts;
import wenmai.cli.settings.Key;
import wenmai.index.Catalog;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;

/** The program's own index, which comes into being when it is first asked. */
final class OwnIndex {
  private final Workspace workspace;

  OwnIndex(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Makes the index from the shipped documents if it is the program's own and not there yet. Where
   * the settings name other sources, indexing them is nothing that a search should begin by itself.
   */
  void ensure() throws IOException {
    IndexLocation location = workspace.location();
    boolean ofUser = !workspace.settings().get(Key.SOURCES).values().isEmpty();
    if (!location.own() || ofUser || isThere()) {
      return;
    }
    FullProgram.require();
    workspace.notice(
        "there is no index yet; indexing the shipped documents into " + location.folder());
    UpdateReport report = build();
    report
        .failures()
        .forEach(failure -> workspace.notice(failure.source() + ": " + failure.reason()));
    workspace.notice(
        Counts.of(report.documents(), "document")
            + ", "
            + Counts.of(report.passages(), "passage")
            + " indexed");
  }

  private UpdateReport build() throws IOException {
    try (Ending ending = new Ending(workspace::close)) {
      return new IndexRun(workspace, ending)
          .update(
              List.of(workspace.shippedDocuments().toString()),
              List.of(),
              new UpdateOptions(false, false, false, Runtime.getRuntime().availableProcessors()));
    }
  }

  private boolean isThere() throws IOException {
    if (!workspace.index().exists()) {
      return false;
    }
    try (Catalog catalog = workspace.index().read()) {
      return !catalog.isUnfinished();
    }
  }
}
