package wenmai.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.index.Catalog;
import wenmai.index.IndexStats;
import wenmai.index.search.Filters;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;

/** Searches the index. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds passages by words and by concepts, and says exactly where they stand.",
      "",
      "QUERY: bare words are ranked together; \"...\" is a phrase; -word excludes; OR and "
          + "parentheses; prefix*; title:, concept:, model:. A name of a concept also finds its "
          + "other names, in both languages. Full-width signs will do. The whole language: "
          + "doc/query-syntax.md."
    })
final class SearchCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      parameterConsumer = QueryConsumer.class,
      description = "What to look for.")
  private List<String> query = List.of();

  @Option(names = "-n", paramLabel = "N", description = "Hits on a page (default: 10).")
  private int size = 10;

  @Option(names = "--page", paramLabel = "P", description = "Which page (default: 1).")
  private int page = 1;

  @Mixin private ConceptOptions concepts = new ConceptOptions();

  @Option(names = "--lang", paramLabel = "zh|en", description = "Only documents in a language.")
  private String language;

  @Option(
      names = "--type",
      paramLabel = "pdf|html|...",
      description = "Only documents of a type: md, txt, html, pdf, docx, pptx, epub, ...")
  private String type;

  @Option(names = "--since", paramLabel = "DATE", description = "Published then or later.")
  private String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Published then or earlier.")
  private String until;

  @Option(names = "--in", paramLabel = "PATH", description = "Only documents in a folder or file.")
  private String in;

  @Option(names = "--sort", paramLabel = "score|date", description = "Best or newest first.")
  private Order order = Order.SCORE;

  @Option(
      names = "--by",
      paramLabel = "passage|document",
      description = "Every passage, or the best one of each document.")
  private Unit unit = Unit.PASSAGE;

  @Option(names = "--no-expand", description = "Only the words as typed, not their concepts.")
  private boolean noExpand;

  @Option(
      names = "--explain",
      description = "Say of each hit which words gave what, then how Lucene counted.")
  private boolean explain;

  @Option(names = "--facets", description = "Count facets (text and html always do).")
  private boolean facets;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show N more characters on each side of a passage.")
  private int context;

  @Option(
      names = "-o",
      paramLabel = "text|json|jsonl|csv|md|html",
      description =
          "Output form (default: text). md: notes; html: one page that needs no other file.")
  private SearchOutput.Form form = SearchOutput.Form.TEXT;

  /** The order of hits. */
  enum Order {
    SCORE,
    DATE
  }

  /** What is one hit. */
  enum Unit {
    PASSAGE,
    DOCUMENT
  }

  SearchCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request();
    new OwnIndex(workspace).ensure();
    long start = System.nanoTime();
    try (Catalog catalog = workspace.index().read()) {
      Searcher searcher = workspace.searcher(catalog);
      workspace.warnOfUnfinished(catalog);
      warnOfOtherLexicon(catalog);
      SearchResult result = searcher.search(request);
      if (result.total() == 0) {
        warnOfFilters(catalog);
      }
      List<String> line = spec.root().commandLine().getParseResult().originalArgs();
      new SearchOutput(workspace, form, line)
          .print(request, result, (System.nanoTime() - start) / 1_000_000);
      return result.total() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }
  }

  private SearchRequest request() throws IOException {
    for (String word : query) {
      if (word.startsWith("--") && word.length() > 2) {
        throw wrong("unknown option: '" + word + "'", "see wenmai search --help");
      }
      if (word.matches("-n[0-9]+|-o(text|json|jsonl|csv|md|html)")) {
        throw wrong(
            "'" + word + "' would exclude a word",
            "put a blank into the option: " + word.substring(0, 2) + " " + word.substring(2));
      }
    }
    if (size < 1 || page < 1 || context < 0) {
      throw wrong("-n and --page begin at 1, --context at 0", "give a larger number");
    }
    Filters filters =
        new Filters(
            concepts.chosen(workspace),
            language,
            type,
            date(since, Day::first),
            date(until, Day::last),
            in == null ? null : workspace.environment().sourceName(in));
    return new SearchRequest(
        String.join(" ", query),
        filters,
        size,
        page,
        order == Order.DATE,
        unit == Unit.DOCUMENT,
        !noExpand,
        context,
        facets || form.hasFacets(),
        explain);
  }

  private LocalDate date(String text, Function<String, Optional<LocalDate>> day) {
    if (text == null) {
      return null;
    }
    return day.apply(text)
        .orElseThrow(
            () -> wrong("'" + text + "' is no date", "write it as 2023-06-14, 2023-06 or 2023"));
  }

  private UsageException wrong(String what, String hint) {
    return new UsageException(spec.commandLine(), what, hint);
  }

  private void warnOfOtherLexicon(Catalog catalog) throws IOException {
    if (!catalog.lexiconHash().equals(workspace.lexicon().hash())) {
      workspace.notice("the index was tagged with another lexicon; wenmai retag applies this one");
    }
  }

  /** Says so where it is a filter that nothing passes. */
  private void warnOfFilters(Catalog catalog) throws IOException {
    IndexStats stats = catalog.stats();
    warnOfFilter("--lang", language, stats.languages().keySet());
    warnOfFilter("--type", type, stats.types().keySet());
  }

  private void warnOfFilter(String option, String value, Set<String> there) {
    if (value != null && !there.contains(value)) {
      workspace.notice(
          "no document has " + option + " " + value + "; there is " + String.join(", ", there));
    }
  }
}
