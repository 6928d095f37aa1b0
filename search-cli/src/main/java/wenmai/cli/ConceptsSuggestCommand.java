package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenmai.cli.output.SuggestionPrinter;
import wenmai.index.Catalog;
import wenmai.ingest.suggest.Candidate;
import wenmai.ingest.suggest.Counting;
import wenmai.ingest.suggest.Gathering;

/** Suggests names for the lexicon, and adds those that were chosen. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Suggests names that the indexed documents use and the lexicon does not know: explained in"
          + " brackets in the other language (pair), acronyms beside their long form (acronym), and"
          + " words of Han that hang together (new-word). Parts of speech sort out what is no name."
          + " Nothing is added by itself.",
      "Ranked by strength x (log2(1+documents) + log2(1+mentions)/2 + log2(1+explained)); the strength"
          + " is 1.2 for a pair with an acronym, 1 for a pair, 0.9 for an acronym, 0.6 for a new word,"
          + " and less for what stands in more than 40 % of the documents.",
      "Exit 1 if there is nothing to suggest."
    })
final class ConceptsSuggestCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Spec private CommandSpec spec;

  @Option(names = "-n", paramLabel = "N", description = "How many to show (default: 50).")
  private int most = 50;

  @Option(
      names = "--accept",
      paramLabel = "NUMBER|NAME",
      arity = "1..*",
      description =
          "Add these to a lexicon file: numbers of the list, or names in it. The list is the same"
              + " as long as index and lexicon are.")
  private List<String> accepted = List.of();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The lexicon file to add to, made if missing (default: the last --lexicon).")
  private Path to;

  @Option(names = "-o", paramLabel = "text|json|csv", description = "Output form (default: text).")
  private Form form = Form.TEXT;

  ConceptsSuggestCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    if (most < 1) {
      throw new UsageException(spec.commandLine(), "-n begins at 1", "give a larger number");
    }
    try (Catalog catalog = workspace.index().read()) {
      IndexedDocuments documents = new IndexedDocuments(catalog);
      List<Candidate> candidates = candidates(documents);
      print(candidates, documents);
      return candidates.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }
  }

  private List<Candidate> candidates(IndexedDocuments documents) throws IOException {
    Gathering gathering = new Gathering(workspace.lexicon());
    documents.each(gathering::read);
    Counting counting = gathering.counting(workspace.segmenter());
    documents.each(counting::read);
    return counting.ranked();
  }

  private void print(List<Candidate> candidates, IndexedDocuments documents) {
    PrintWriter out = workspace.environment().out();
    List<Candidate> shown = candidates.subList(0, Math.min(most, candidates.size()));
    SuggestionPrinter printer = new SuggestionPrinter(shown, candidates.size(), documents::source);
    switch (form) {
      case JSON -> printer.json(out);
      case CSV -> printer.csv(out);
      case TEXT ->
          printer.text(
              out,
              workspace.style(),
              workspace.environment().columns(),
              workspace.environment()::shown);
    }
  }
}
