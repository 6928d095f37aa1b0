package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.cli.output.RowWriter;

/** Extracts the mentions of concepts, models and papers. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Prints every mention of a concept, a model or a paper, one a row, in document order. "
            + "Sources are parsed on the fly; with none, the whole index is gone through.")
final class ExtractCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Files and folders.")
  private List<Path> sources = List.of();

  @Mixin private ConceptOptions concepts = new ConceptOptions();

  @Option(names = "--counts", description = "One row per document and concept, with a count.")
  private boolean counts;

  @Option(names = "-o", paramLabel = "jsonl|csv|tsv", description = "Output form (default: jsonl).")
  private Form form = Form.JSONL;

  @Option(names = "--out", paramLabel = "PATH", description = "Write there instead of stdout.")
  private Path to;

  /** The output forms; the last two are not in this version yet. */
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

  @Override
  public Integer call() throws IOException {
    if (form == Form.BRAT || form == Form.W3C) {
      throw new UsageException(
          spec.commandLine(),
          "-o " + form.name().toLowerCase(java.util.Locale.ROOT) + " is not in this version yet",
          "use -o jsonl, csv or tsv");
    }
    Addresses.refuse(spec.commandLine(), sources);
    Set<String> ids = new HashSet<>();
    concepts.chosen(workspace).forEach(ids::addAll);
    if (to == null) {
      return extract(workspace.environment().out(), ids);
    }
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(workspace.environment().resolve(to), StandardCharsets.UTF_8))) {
      int code = extract(out, ids);
      if (out.checkError()) {
        throw new IOException("cannot write all of " + to);
      }
      return code;
    }
  }

  private int extract(PrintWriter out, Set<String> ids) throws IOException {
    Extraction extraction = new Extraction(workspace, ids, counts, writer(out));
    if (sources.isEmpty()) {
      extraction.ofIndex();
    } else {
      extraction.of(sources.stream().map(workspace.environment()::resolve).toList());
    }
    if (extraction.failures() > 0) {
      return ExitCode.DONE_IN_PART;
    }
    return extraction.rows() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }

  private RowWriter writer(PrintWriter out) {
    if (form == Form.JSONL) {
      return RowWriter.jsonLines(out);
    }
    return counts
        ? RowWriter.table(out, form == Form.TSV, Extraction.COUNT_COLUMNS)
        : RowWriter.mentions(out, form == Form.TSV);
  }
}
