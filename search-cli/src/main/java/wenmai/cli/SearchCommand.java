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
import wenmai.cli.settings.Key;
import wenmai.index.Catalog;
import wenmai.index.IndexStats;
import wenmai.index.search.Filters;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/** Searches the index. */
@Command(
    name = "search",
    description = {
      "Finds passages by words and by concepts, in both languages.",
      "Bare words are ranked together; \"...\" is a phrase; -word excludes; OR and parentheses;"
          + " prefix*; title:, concept:, model:. A name of a concept also finds its other names, in"
          + " both languages. Full-width signs will do. What matches nothing whole is relaxed, and"
          + " the output says so. The whole language: doc/query-syntax.md.",
      "Where the program's own index does not exist yet, it is first built from the shipped"
          + " articles."
    },
    exitCodeList = {"0:found", "1:nothing found", "2:wrong usage or query", "4:no usable index"},
    footer = {
      "wenmai search 奖励模型",
      "wenmai search '\"reward model\" OR rlhf' --since 2022 --by document",
      "wenmai search --concept chain-of-thought 提示 -n 3 -o json"
    })
final class SearchCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      parameterConsumer = QueryConsumer.class,
      description = "Words, \"phrase\", -word, OR, prefix*, title:, concept:")
  private List<String> query = List.of();

  @Option(
      names = "-n",
      paramLabel = "N",
      description = {"Hits on a page (10); which page.", "How many hits a page has (default: 10)."})
  private Integer size;

  @Option(
      names = "--page",
      paramLabel = "P",
      description = {"Hits on a page (10); which page.", "Which page (default: 1)."})
  private int page = 1;

  @Mixin private ConceptOptions concepts = new ConceptOptions();

  @Option(names = "--lang", paramLabel = "zh|en", description = "Only documents in a language.")
  private String language;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      completionCandidates = Types.class,
      description = "Only documents of a type: pdf, html, md, docx, ...")
  private String type;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = {
        "Published then or later; then or earlier.",
        "Published then or later: 2023-06-14, 2023-06 or 2023."
      })
  private String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = {
        "Published then or later; then or earlier.",
        "Published then or earlier: 2023-06-14, 2023-06 or 2023."
      })
  private String until;

  @Option(names = "--in", paramLabel = "PATH", description = "Only documents in a folder or file.")
  private String in;

  @Option(
      names = "--sort",
      paramLabel = "score|date",
      description = "Best first (default), or newest.")
  private Order order = Order.SCORE;

  @Option(
      names = "--by",
      paramLabel = "passage|document",
      description = {
        "Every passage, or the best of each document.",
        "Every passage (default), or the best one of each document."
      })
  private Unit unit = Unit.PASSAGE;

  @Option(names = "--no-expand", description = "Only the words as typed, not their concepts.")
  private boolean noExpand;

  @Option(
      names = "--explain",
      description = {
        "Say of each hit which words gave what.",
        "Say of each hit which words gave what, then how Lucene counted."
      })
  private boolean explain;

  @Option(names = "--facets", description = "Count facets (text and html always do).")
  private boolean facets;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = {
        "N more characters on each side.",
        "Show N more characters on each side of a passage (default: 0)."
      })
  private Integer context;

  @Option(
      names = "--batch",
      description = {
        "Read queries from standard input; a line of JSON each.",
        "Read queries from standard input, one a line, and print one line of JSON for each, in"
            + " their order. A wrong query has its error in its line."
      })
  private boolean batch;

  @Option(
      names = "-o",
      paramLabel = "FORM",
      description = {
        "text (default), json, jsonl, csv, md or html.",
        "Output form: text (default), json (one object), jsonl (a hit a line), csv (a hit a row), md"
            + " (notes to paste), or html (one page that needs no other file)."
      })
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

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    if (batch) {
      return batch();
    }
    SearchRequest request = request(String.join(" ", query));
    new OwnIndex(workspace).ensure();
    long start = System.nanoTime();
    try (OpenIndex open = workspace.open()) {
      Catalog catalog = open.catalog();
      workspace.warnOfUnfinished(catalog);
      warnOfOtherLexicon(catalog);
      SearchResult result = open.search(request);
      if (result.total() == 0) {
        warnOfFilters(catalog);
      }
      List<String> line = spec.root().commandLine().getParseResult().originalArgs();
      new SearchOutput(workspace, form, line)
          .print(request, result, (System.nanoTime() - start) / 1_000_000);
      return result.total() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }
  }

  /** Answers what comes in, line by line; what was typed is checked before. */
  private int batch() throws IOException {
    if (!query.isEmpty()) {
      throw wrong(
          "--batch reads its queries from standard input, and '" + query.getFirst() + "' is one",
          "pipe them in, one a line, or leave --batch out");
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("-o") && !isJson()) {
      throw wrong("--batch prints lines of JSON and nothing else", "leave -o out");
    }
    SearchRequest request = request("");
    new OwnIndex(workspace).ensure();
    try (OpenIndex open = workspace.open()) {
      workspace.warnOfUnfinished(open.catalog());
      warnOfOtherLexicon(open.catalog());
      return new BatchSearch(workspace.environment(), open.searcher(), request).run();
    }
  }

  private boolean isJson() {
    return form == SearchOutput.Form.JSON || form == SearchOutput.Form.JSONL;
  }

  private int set(Integer typed, Key key) {
    return typed == null ? workspace.settings().number(key) : typed;
  }

  private SearchRequest request(String query) throws IOException {
    int size = set(this.size, Key.HITS);
    int context = set(this.context, Key.CONTEXT);
    for (String word : this.query) {
      if (word.startsWith("--") && word.length() > 2) {
        throw wrong("unknown option: '" + word + "'", new Unknown(spec).option(word));
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
            concepts.chosen(workspace, spec),
            language,
            type,
            date(since, Day::first),
            date(until, Day::last),
            in == null ? null : workspace.environment().sourceName(in));
    return new SearchRequest(
        query,
        filters,
        size,
        page,
        order == Order.DATE,
        unit == Unit.DOCUMENT,
        !noExpand,
        context,
        facets || (form.hasFacets() && !batch),
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
