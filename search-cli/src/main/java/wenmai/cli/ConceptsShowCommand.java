package wenmai.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.ConceptInIndex;
import wenmai.cli.output.ConceptPage;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.index.ConceptCount;

/** Shows one concept: what the lexicon says of it, and what the index does. */
@Command(
    name = "show",
    description = {
      "Shows a concept: its names, relatives, documents and companions.",
      "That is its names and definitions, what is broader and narrower, maker, sizes and year of a"
          + " model, the first and the latest dated document that speaks of it, and its companions:"
          + " the concepts that stand in its passages more often than by chance, by the"
          + " log-likelihood ratio. Those above and below it, and names inside its own, are left out.",
      "JSON: {id, kind, names: {zh, en, hidden}, definition, broader, narrower, since, maker,"
          + " parameters, source, documents, passages, mentions, first, latest, companions:"
          + " [{concept, together, passages, score}]}; CSV has a row for each value: field, value."
    },
    exitCodeList = {"0:shown", "2:wrong usage or lexicon, or no such concept", "4:no usable index"},
    footer = {
      "wenmai concepts show reward-model",
      "wenmai concepts show 思维链",
      "wenmai concepts show gpt-3 -o json"
    })
final class ConceptsShowCommand implements Callable<Integer> {
  private static final int COMPANIONS = 10;

  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The concept's id, or one of its names.")
  private String typed;

  @Mixin private FormOption form = new FormOption();

  ConceptsShowCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = workspace.lexicon();
    ConceptFinder finder = new ConceptFinder(lexicon);
    Concept concept = finder.find(typed).orElseThrow(() -> unknown(finder));
    List<String> narrower =
        lexicon.concepts().stream()
            .filter(other -> other.broader().contains(concept.id()))
            .map(Concept::id)
            .sorted()
            .toList();
    ConceptPage page = new ConceptPage(concept, narrower, inIndex(lexicon, concept).orElse(null));
    Environment environment = workspace.environment();
    switch (form.form()) {
      case JSON -> page.json(environment.out());
      case CSV -> page.csv(environment.out());
      case TEXT ->
          page.text(
              environment.out(), workspace.style(), environment.columns(), environment::shown);
    }
    return ExitCode.FOUND;
  }

  private Optional<ConceptInIndex> inIndex(Lexicon lexicon, Concept concept) throws IOException {
    Optional<ConceptIndex> index = ConceptIndex.open(workspace);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    try (ConceptIndex open = index.get()) {
      return Optional.of(
          new ConceptInIndex(
              open.counts().getOrDefault(concept.id(), ConceptCount.NONE),
              open.dated(concept.id()),
              open.companions(concept.id(), relatives(lexicon, concept), COMPANIONS)));
    }
  }

  /** The ids above and below a concept, at any distance. */
  private static Set<String> relatives(Lexicon lexicon, Concept concept) {
    Set<String> relatives = new HashSet<>();
    addAbove(lexicon, concept, relatives);
    for (Concept other : lexicon.concepts()) {
      Set<String> above = new HashSet<>();
      addAbove(lexicon, other, above);
      if (above.contains(concept.id())) {
        relatives.add(other.id());
      }
    }
    return relatives;
  }

  private static void addAbove(Lexicon lexicon, Concept concept, Set<String> above) {
    for (String id : concept.broader()) {
      if (above.add(id)) {
        addAbove(lexicon, lexicon.concept(id).orElseThrow(), above);
      }
    }
  }

  private UsageException unknown(ConceptFinder finder) {
    List<String> near = finder.near(typed);
    return new UsageException(
        spec.commandLine(),
        "the lexicon has no concept '" + typed + "'",
        near.isEmpty()
            ? "wenmai concepts list shows all ids and names"
            : "near it are " + String.join(", ", near));
  }
}
