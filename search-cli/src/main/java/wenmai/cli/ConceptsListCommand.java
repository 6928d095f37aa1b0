package wenmai.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wenmai.cli.output.ConceptList;
import wenmai.index.ConceptCount;

/** Lists every concept with its counts. */
@Command(
    name = "list",
    description = {
      "Lists the concepts, models and papers of the lexicon, with counts.",
      "Those with most mentions come first, with the documents, passages and mentions that the"
          + " index has of each by any of its names.",
      "JSON: {indexed, total, concepts: [{id, kind, zh, en, documents, passages, mentions}]}; CSV has"
          + " the same columns. zh and en hold all names but the hidden ones, the preferred first."
          + " Counts are null where there is no index yet."
    },
    exitCodeList = {"0:listed", "2:wrong usage or lexicon", "4:no usable index"},
    footer = {
      "wenmai concepts list",
      "wenmai concepts list -o csv",
      "wenmai --lexicon own.yaml concepts list -o json"
    })
final class ConceptsListCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Mixin private FormOption form = new FormOption();

  ConceptsListCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    return list(workspace, form.form());
  }

  static int list(Workspace workspace, FormOption.Form form) throws IOException {
    Environment environment = workspace.environment();
    ConceptList list =
        new ConceptList(workspace.lexicon().concepts(), counts(workspace).orElse(null));
    switch (form) {
      case JSON -> list.json(environment.out());
      case CSV -> list.csv(environment.out());
      case TEXT -> list.text(environment.out(), workspace.style(), environment.columns());
    }
    return ExitCode.FOUND;
  }

  private static Optional<Map<String, ConceptCount>> counts(Workspace workspace)
      throws IOException {
    Optional<ConceptIndex> index = ConceptIndex.open(workspace);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    try (ConceptIndex open = index.get()) {
      return Optional.of(open.counts());
    }
  }
}
