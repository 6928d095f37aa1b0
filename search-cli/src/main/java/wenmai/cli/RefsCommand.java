package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.ReferencePrinter;
import wenmai.cli.output.ReferenceRow;
import wenmai.corpus.Document;
import wenmai.corpus.Reference;
import wenmai.index.Catalog;
import wenmai.index.DocumentInfo;
import wenmai.index.Known;
import wenmai.index.SourceRecord;
import wenmai.ingest.fetch.FetchFolder;

/** Lists the references of the indexed documents. */
@Command(
    name = "refs",
    description = {
      "Lists what documents refer to, and what of it is missing.",
      "Links, arXiv ids, DOIs, ISBNs, and the entries of lists of references. What a document"
          + " cites twice is one row with both lines.",
      "Status: 'have' where a document of the index has that address, id or title; 'failed' where"
          + " its source is known and could not be read; else 'missing'.",
      "JSON is an array of objects, one a line; CSV has the same columns. 'line' is always an array"
          + " of line numbers, empty where the source has no lines; in CSV they stand in one cell"
          + " with blanks between."
    },
    exitCodeList = {
      "0:found",
      "1:nothing found",
      "2:wrong usage, or no such document",
      "3:a named source failed",
      "4:no usable index"
    },
    footer = {
      "wenmai refs",
      "wenmai refs --missing -o csv",
      "wenmai refs articles/instructgpt-rlhf.zh.md -o json"
    })
final class RefsCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "DOC",
      arity = "0..*",
      description = "Ids, their beginnings, or paths or addresses of sources (default: all).")
  private List<String> documents = List.of();

  @Option(names = "--missing", description = "Only those with status 'missing'.")
  private boolean missing;

  @Mixin private FormOption form = new FormOption();

  private int failures;

  RefsCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    try (Catalog catalog = workspace.index().read()) {
      Iterable<String> ids = documents.isEmpty() ? catalog.documentIds() : named(catalog);
      ReferencePrinter printer = printer();
      ReferenceLookup lookup =
          new ReferenceLookup(catalog, new FetchFolder(workspace.index().fetched()));
      printer.begin();
      for (String id : ids) {
        printer.print(rows(catalog, lookup, id));
        if (workspace.environment().out().checkError()) {
          break; // whoever reads it has seen enough
        }
      }
      printer.end();
      if (printer.rows() == 0) {
        workspace.notice(missing ? "no reference is missing" : "no references");
      }
      if (failures > 0) {
        return ExitCode.DONE_IN_PART;
      }
      return printer.rows() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
    }
  }

  /** The documents that were named; a source that holds none yet, as it failed, is reported. */
  private Set<String> named(Catalog catalog) throws IOException {
    DocumentFinder finder = new DocumentFinder(workspace, spec.commandLine());
    Set<String> ids = new LinkedHashSet<>();
    List<SourceRecord> failed = new ArrayList<>();
    for (String typed : documents) {
      SourceRecord source = finder.failed(catalog, typed);
      if (source == null) {
        ids.add(finder.find(catalog, typed));
      } else {
        failed.add(source);
      }
    }
    PrintWriter err = workspace.environment().err();
    for (SourceRecord source : failed) {
      err.println(
          "wenmai: " + workspace.environment().shown(source.path()) + ": " + source.reason());
    }
    err.flush();
    failures = failed.size();
    return ids;
  }

  private List<ReferenceRow> rows(Catalog catalog, ReferenceLookup lookup, String id)
      throws IOException {
    Document document =
        catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
    String source = catalog.sourcesOf(id).getFirst().path();
    List<ReferenceRow> rows = new ArrayList<>();
    for (Reference reference : document.references()) {
      Known known = lookup.find(reference, id);
      if (!missing || known.status().equals("missing")) {
        rows.add(
            new ReferenceRow(
                id, document.title(), source, reference, known, title(catalog, known.document())));
      }
    }
    return rows;
  }

  private static String title(Catalog catalog, String id) throws IOException {
    return id == null ? "" : catalog.info(id).map(DocumentInfo::title).orElse("");
  }

  private ReferencePrinter printer() {
    Environment environment = workspace.environment();
    PrintWriter out = environment.out();
    return switch (form.form()) {
      case TEXT ->
          ReferencePrinter.text(out, workspace.style(), environment.columns(), environment::shown);
      case JSON -> ReferencePrinter.json(out);
      case CSV -> ReferencePrinter.csv(out);
    };
  }
}
