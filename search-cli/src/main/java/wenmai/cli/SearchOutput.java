package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import wenmai.cli.output.ConceptWords;
import wenmai.cli.output.Json;
import wenmai.cli.output.ResultJson;
import wenmai.cli.output.ResultMarkdown;
import wenmai.cli.output.ResultPage;
import wenmai.cli.output.ResultPrinter;
import wenmai.cli.output.ResultTable;
import wenmai.corpus.Lexicon;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/**
 * Prints what a search found in the form that was asked for.
 *
 * @param arguments the command line
 */
record SearchOutput(Workspace workspace, Form form, List<String> arguments) {
  /** The output forms. */
  enum Form {
    TEXT,
    JSON,
    JSONL,
    CSV,
    MD,
    HTML;

    /** Whether facets belong to it, asked for or not. */
    boolean hasFacets() {
      return this == TEXT || this == HTML;
    }
  }

  void print(SearchRequest request, SearchResult result, long millis) throws IOException {
    Environment environment = workspace.environment();
    PrintWriter out = environment.out();
    result.notices().forEach(workspace::notice);
    if (result.total() == 0 && form == Form.TEXT) {
      workspace.notice("nothing found");
    }
    if (result.suggestion() != null) {
      workspace.notice("did you mean: " + result.suggestion());
    }
    switch (form) {
      case TEXT -> {
        if (result.total() > 0) {
          new ResultPrinter(out, workspace.style(), environment.columns(), environment::shown)
              .print(request, result);
        }
      }
      case JSON -> out.println(Json.pretty(ResultJson.of(request, result, millis)));
      case JSONL -> result.hits().forEach(hit -> out.println(Json.line(ResultJson.hit(hit))));
      case CSV -> {
        if (request.facets() || request.explain()) {
          workspace.notice("a table has no place for facets and explanations; -o json has");
        }
        ResultTable.csv(out, result);
      }
      case MD -> new ResultMarkdown(out, environment::shown).print(request, result);
      case HTML -> {
        Lexicon lexicon = workspace.lexicon();
        String line = CommandLineText.of(arguments);
        new ResultPage(
                environment::shown,
                new ConceptWords(lexicon::concept),
                new ResultPage.Made(line, LocalDate.now().toString(), Version.ofProgram()))
            .print(out, request, result);
      }
    }
  }
}
