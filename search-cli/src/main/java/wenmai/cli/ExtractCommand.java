package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.Counts;
import wenmai.cli.output.MentionForm;
import wenmai.cli.output.Rows;
import wenmai.index.Catalog;
import wenmai.ingest.fetch.WebUrl;
import wenmai.ingest.segment.Sentences;

/** Extracts the mentions of concepts, models and papers. */
@Command(
    name = "extract",
    description = {
      "Prints every mention of a concept, a model or a paper, one a row.",
      "Rows stand in document order. Sources are parsed on the fly; with none, the whole index is gone through, its texts as"
          + " they were parsed, with the lexicon as it is now.",
      "--concept and --model include what is narrower in the lexicon; --concept =ID is that one"
          + " alone. The forms: doc/extract.md."
    },
    exitCodeList = {
      "0:found",
      "1:nothing found",
      "2:wrong usage or lexicon",
      "3:some sources failed",
      "4:no usable index"
    },
    footer = {
      "wenmai extract articles -o tsv --out mentions.tsv",
      "wenmai extract --concept rlhf --counts -o csv",
      "wenmai extract articles -o brat --out annotated"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Files, folders, web addresses (default: the index).")
  private List<String> sources = List.of();

  @Mixin private ConceptOptions concepts = new ConceptOptions();

  @Option(
      names = "--allow-private",
      description = {
        "Fetch from private networks too, and from any port.",
        "Fetch from addresses of this machine and of private networks too, and from any port."
      })
  private boolean allowPrivate;

  @Option(
      names = "--counts",
      description = {
        "One row per document and concept, with a count.",
        "One row per document and concept, with a count (jsonl, csv, tsv)."
      })
  private boolean counts;

  @Option(
      names = "-o",
      paramLabel = "jsonl|csv|tsv|brat|w3c",
      description = {
        "Output form (default: jsonl).",
        "Output form (default: jsonl). brat is a folder of texts with standoff annotations; w3c"
            + " a Web Annotation a line."
      })
  private Form form = Form.JSONL;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = {
        "Write there, not to stdout; a folder for -o brat.",
        "Write there instead of stdout: a file, which is replaced once the new one is whole; with"
            + " -o brat a new folder."
      })
  private Path to;

  /** The output forms. */
  enum Form {
    JSONL,
    CSV,
    TSV,
    BRAT,
    W3C
  }

  ExtractCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Set<String> ids = new HashSet<>();
    concepts.chosen(workspace, spec).forEach(ids::addAll);
    if (!sources.isEmpty()) {
      List<String> addresses =
          sources.stream().filter(WebUrl::isAddress).map(Addresses::name).distinct().toList();
      List<Path> named =
          sources.stream()
              .filter(typed -> !WebUrl.isAddress(typed))
              .map(typed -> workspace.environment().resolve(Path.of(typed)))
              .toList();
      try (PassingPages pages = new PassingPages(workspace, addresses, allowPrivate)) {
        return extract(ids, ExtractSources.of(workspace, named, pages));
      }
    }
    try (Catalog catalog = workspace.index().read()) {
      workspace.warnOfUnfinished(catalog);
      return extract(ids, ExtractSources.of(catalog));
    }
  }

  private void check() {
    boolean rows = form.ordinal() <= Form.TSV.ordinal();
    if (form == Form.BRAT && to == null) {
      throw new UsageException(
          spec.commandLine(),
          "-o brat writes a folder, which stdout is not",
          "name a new folder with --out DIR");
    }
    if (counts && !rows) {
      throw new UsageException(
          spec.commandLine(),
          "--counts does not go with -o " + form.name().toLowerCase(Locale.ROOT),
          "use -o jsonl, csv or tsv");
    }
    Addresses.check(spec.commandLine(), sources);
  }

  private int extract(Set<String> ids, ExtractSources from) throws IOException {
    long start = System.nanoTime();
    boolean onScreen = to == null && workspace.environment().outIsTerminal();
    MentionForm mentions = mentions();
    try (ExtractTarget target = target(mentions, from)) {
      Extraction extraction = new Extraction(workspace, ids, mentions, target);
      Ending ending = new Ending(workspace::close);
      try (ending;
          ProgressLine progress = new ProgressLine(workspace, "extracting", ending, !onScreen)) {
        ending.hear();
        extraction.of(from, progress);
      }
      if (ending.isTold() && extraction.documents() + extraction.failures() < from.size()) {
        throw new EndedEarly(ending, "ended; " + left(extraction, from), "run it again for all");
      }
      boolean read = !target.isClosed();
      target.finish();
      if (read) {
        workspace.notice(
            "%s of %s, %d failed, %.1f s"
                .formatted(
                    Counts.of(extraction.rows(), counts ? "row" : "mention"),
                    Counts.of(extraction.documents(), "document"),
                    extraction.failures(),
                    (System.nanoTime() - start) / 1e9));
      }
      if (extraction.failures() > 0) {
        return ending.codeOr(ExitCode.DONE_IN_PART);
      }
      return ending.codeOr(extraction.rows() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND);
    }
  }

  /** What an extraction that ended early leaves behind. */
  private String left(Extraction extraction, ExtractSources from) {
    return to == null
        ? "the rows of %d of %d documents are whole".formatted(extraction.documents(), from.size())
        : "nothing was written to " + to;
  }

  private ExtractTarget target(MentionForm mentions, ExtractSources from) throws IOException {
    if (to == null) {
      return begun(mentions, StreamTarget.on(workspace.environment().out()));
    }
    boolean folder = form == Form.BRAT;
    Path path = new OutPath(workspace, spec.commandLine(), to).check(folder, from);
    return folder ? new BratFolder(path) : begun(mentions, StreamTarget.in(path));
  }

  private static ExtractTarget begun(MentionForm mentions, StreamTarget target) {
    mentions.head(target.out());
    return target;
  }

  private MentionForm mentions() throws IOException {
    String lexicon = workspace.lexicon().hash();
    Rows rows =
        counts ? MentionForm.counts() : MentionForm.mentions(lexicon, new Sentences()::split);
    return switch (form) {
      case JSONL -> MentionForm.jsonLines(rows);
      case CSV -> MentionForm.csv(rows);
      case TSV -> MentionForm.tsv(rows);
      case BRAT -> MentionForm.brat();
      case W3C -> MentionForm.webAnnotations(lexicon);
    };
  }
}
