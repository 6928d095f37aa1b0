package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.DocumentPrinter;
import wenmai.cli.output.Json;
import wenmai.cli.output.OneLine;
import wenmai.cli.output.RawPrinter;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Document;
import wenmai.index.Alike;
import wenmai.index.Catalog;
import wenmai.index.NearDuplicates;
import wenmai.index.SourceRecord;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.parse.RawPiece;

/** Shows one document. */
@Command(
    name = "show",
    description = "Shows what is known of a document, its text, or a place in it.",
    exitCodeList = {
      "0:shown",
      "2:wrong usage, or no such document",
      "3:its source failed or is gone",
      "4:no usable index"
    },
    footer = {
      "wenmai show articles/instructgpt-rlhf.zh.md",
      "wenmai show articles/instructgpt-rlhf.zh.md --text",
      "wenmai show articles/instructgpt-rlhf.zh.md --at 200 --context 40"
    })
final class ShowCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "DOC",
      description = "An id, the beginning of one, or the path or address of a source.")
  private String document;

  @ArgGroup(exclusive = true)
  private What what = new What();

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Characters on each side of --at (default: 80).")
  private int context = 80;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  /** What of the document. */
  static final class What {
    @Option(names = "--text", description = "Its clean text, which all offsets count in.")
    private boolean text;

    @Option(
        names = "--at",
        paramLabel = "OFFSET",
        description = "The place at an offset, in code points.")
    private Integer at;

    @Option(
        names = "--raw",
        description = {
          "All that its source shows, with what was left out.",
          "All that its source shows, read again; what was left out of the text, as menus and"
              + " comments are, is paler or has a hyphen before it."
        })
    private boolean raw;
  }

  ShowCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    if (context < 0) {
      throw wrong("--context begins at 0", "give a larger number");
    }
    try (Catalog catalog = workspace.index().read()) {
      DocumentFinder finder = new DocumentFinder(workspace, spec.commandLine());
      SourceRecord failed = finder.failed(catalog, document);
      if (failed != null) {
        return say(failed.path(), failed.reason());
      }
      String id = finder.find(catalog, document);
      Document found =
          catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
      List<SourceRecord> sources = catalog.sourcesOf(id);
      if (what.raw) {
        return printRaw(found, sources);
      }
      print(found, sources, new NearDuplicates(catalog).of(id));
      return ExitCode.FOUND;
    }
  }

  private int printRaw(Document found, List<SourceRecord> sources) throws IOException {
    List<RawPiece> pieces =
        new RawSource(new FetchFolder(workspace.index().fetched())).read(found, sources);
    if (pieces == null) {
      return say(
          sources.getFirst().path(), "has changed or is gone; index it again, or use --text");
    }
    RawPrinter printer = new RawPrinter(found.id(), pieces);
    PrintWriter out = workspace.environment().out();
    if (form == TextOrJson.JSON) {
      out.println(Json.pretty(printer.json()));
    } else {
      printer.print(out, workspace.style(), workspace.environment().wrapAt());
    }
    out.flush();
    if (printer.isWhole()) {
      workspace.notice("nothing was left out");
    }
    return ExitCode.FOUND;
  }

  /** Says why there is nothing to show of a source that the index knows. */
  private int say(String source, String why) {
    Environment environment = workspace.environment();
    environment.err().println("wenmai: " + OneLine.of(environment.shown(source) + ": " + why));
    return ExitCode.DONE_IN_PART;
  }

  private void print(Document found, List<SourceRecord> sources, List<Alike> alike) {
    PrintWriter out = workspace.environment().out();
    DocumentPrinter printer = new DocumentPrinter(found, sources, alike);
    boolean json = form == TextOrJson.JSON;
    int columns = workspace.environment().wrapAt();
    if (what.text && !json) {
      out.print(found.text());
    } else if (what.text) {
      out.println(Json.pretty(printer.textJson()));
    } else if (what.at != null) {
      int last = CodePoints.of(found.text()).fromUnits(found.text().length());
      if (what.at < 0 || what.at > last) {
        throw wrong("offset " + what.at + " leaves the text", "the text has offsets 0 to " + last);
      }
      if (json) {
        out.println(Json.pretty(printer.atJson(what.at, context)));
      } else {
        printer.at(out, workspace.style(), columns, what.at, context);
      }
    } else if (json) {
      out.println(Json.pretty(printer.json()));
    } else {
      printer.print(out, workspace.style(), columns, workspace.environment()::shown);
    }
  }

  private UsageException wrong(String message, String hint) {
    return new UsageException(spec.commandLine(), message, hint);
  }
}
