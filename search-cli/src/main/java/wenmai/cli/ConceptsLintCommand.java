package wenmai.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wenmai.cli.output.FaultList;
import wenmai.ingest.lint.Fault;
import wenmai.ingest.lint.Lint;

/** Lists faults of the lexicon. */
@Command(
    name = "lint",
    description = {
      "Lists faults of the lexicon: names that clash or stand nowhere, ...",
      "clashing: the plural of a name is another concept's; one-character: a name of one character;"
          + " ambiguous: a name that stands in the index more often beside its mentions than in them,"
          + " a common Chinese word of two characters, or a small-letter word in a quarter of the"
          + " documents, without a condition; no-name, no-definition: none in zh or en (models and"
          + " papers may go by one name); unseen: a name that stands nowhere in the index.",
      "Two concepts with one name are refused by every command, with line and column (exit 2).",
      "JSON: {indexed, total, faults: [{fault, concept, name, detail}]}; CSV has the same columns."
    },
    exitCodeList = {
      "0:faults found",
      "1:no fault found",
      "2:wrong usage or lexicon",
      "4:no usable index"
    },
    footer = {
      "wenmai concepts lint",
      "wenmai concepts lint -o csv",
      "wenmai --lexicon own.yaml concepts lint -o json"
    })
final class ConceptsLintCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Mixin private FormOption form = new FormOption();

  ConceptsLintCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    FullProgram.require(); // it reads all that is indexed
    Lint lint = new Lint(workspace.lexicon(), workspace.tagger());
    Optional<ConceptIndex> index = ConceptIndex.open(workspace);
    if (index.isPresent()) {
      try (ConceptIndex open = index.get()) {
        new IndexedDocuments(open.catalog()).each(lint::read);
      }
    }
    List<Fault> faults = lint.faults();
    Environment environment = workspace.environment();
    FaultList list = new FaultList(faults, index.isPresent());
    switch (form.form()) {
      case JSON -> list.json(environment.out());
      case CSV -> list.csv(environment.out());
      case TEXT -> list.text(environment.out(), workspace.style(), environment.columns());
    }
    return faults.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }
}
