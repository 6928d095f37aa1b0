package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.cli.output.AcceptedNames;
import wenmai.cli.output.SuggestionPrinter;
import wenmai.index.Catalog;
import wenmai.ingest.segment.HanReadings;
import wenmai.ingest.suggest.Candidate;
import wenmai.ingest.suggest.Counting;
import wenmai.ingest.suggest.Gathering;

/** Suggests names for the lexicon, and adds those that were chosen. */
@Command(
    name = "suggest",
    description = {
      "Suggests names that documents use and the lexicon does not know.",
      "They are explained in brackets in the other language (pair), acronyms beside their long form"
          + " (acronym), or words of Han that hang together (new-word). Parts of speech sort out what"
          + " is no name. Nothing is added by itself.",
      "Ranked by strength x (log2(1+documents) + 0.5 log2(1+mentions) + 1.5 log2(1+explained)). The"
          + " strength is 1.2 for a pair with its acronym, 1 for a pair, 0.9 for an acronym, 0.45 for"
          + " a new word; half of it where the English name is one plain word, a fifth where all"
          + " names are ordinary words, less for what stands in over 40 % of the documents. Mentions"
          + " inside of known names do not count, nor those by an ordinary word among better names.",
      "JSON: {total, candidates: [{number, zh, en, evidence, score, documents, mentions, explained,"
          + " source, page, line, example}]}; CSV has the same columns. With --accept: {file, added}."
    },
    exitCodeList = {
      "0:done",
      "1:nothing to suggest",
      "2:wrong usage or lexicon",
      "4:no usable index"
    },
    footer = {
      "wenmai concepts suggest",
      "wenmai concepts suggest -n 200 -o csv",
      "wenmai concepts suggest --accept 1 2 --to own.yaml"
    })
final class ConceptsSuggestCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Option(names = "-n", paramLabel = "N", description = "How many to show (default: 50).")
  private int most = 50;

  @Option(
      names = "--accept",
      paramLabel = "NUMBER|NAME",
      arity = "1..*",
      description = {
        "Add these of the list to a lexicon file.",
        "Add these to a lexicon file instead of showing the list: numbers of the list, or names in"
            + " it. The list is the same as long as the index and the lexicon are. Each becomes an"
            + " entry of kind concept at the end of the file; what stands there stays as it is."
      })
  private List<String> accepted = List.of();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = {
        "That file (default: the last --lexicon).",
        "The lexicon file to add to, made if missing (default: the last --lexicon)."
      })
  private Path to;

  @Mixin private FormOption form = new FormOption();

  ConceptsSuggestCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    FullProgram.require(); // it reads all that is indexed
    if (most < 1) {
      throw wrong("-n begins at 1", "give a larger number");
    }
    Path file = accepted.isEmpty() ? null : file();
    try (Catalog catalog = workspace.index().read()) {
      IndexedDocuments documents = new IndexedDocuments(catalog);
      List<Candidate> candidates = candidates(documents);
      if (file != null) {
        accept(candidates, file);
        return ExitCode.FOUND;
      }
      print(candidates, documents);
      return candidates.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }
  }

  /** The file that what was accepted goes to. */
  private Path file() {
    List<Path> own = workspace.lexiconFiles();
    if (to == null && own.isEmpty()) {
      throw wrong(
          "--accept needs a lexicon file to add to", "give one with --to FILE, or with --lexicon");
    }
    return workspace.environment().resolve(to == null ? own.getLast() : to);
  }

  private List<Candidate> candidates(IndexedDocuments documents) throws IOException {
    Gathering gathering = new Gathering(workspace.lexicon());
    documents.each(gathering::read);
    Counting counting = gathering.counting(workspace.segmenter());
    documents.each(counting::read);
    return counting.ranked();
  }

  private void accept(List<Candidate> candidates, Path file) throws IOException {
    List<String> ids =
        new Acceptance(workspace, spec.commandLine(), new HanReadings())
            .accept(candidates, accepted, file);
    Environment environment = workspace.environment();
    AcceptedNames names = new AcceptedNames(file.toString(), ids);
    switch (form.form()) {
      case JSON -> names.json(environment.out());
      case CSV -> names.csv(environment.out());
      case TEXT -> names.text(environment.out(), environment.wrapAt(), environment::shown);
    }
  }

  private void print(List<Candidate> candidates, IndexedDocuments documents) {
    Environment environment = workspace.environment();
    List<Candidate> shown = candidates.subList(0, Math.min(most, candidates.size()));
    SuggestionPrinter printer = new SuggestionPrinter(shown, candidates.size(), documents::source);
    switch (form.form()) {
      case JSON -> printer.json(environment.out());
      case CSV -> printer.csv(environment.out());
      case TEXT ->
          printer.text(
              environment.out(), workspace.style(), environment.columns(), environment::shown);
    }
  }

  private UsageException wrong(String message, String hint) {
    return new UsageException(spec.commandLine(), message, hint);
  }
}
