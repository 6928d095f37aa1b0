package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.benchmarks.Engine;
import wenmai.ingest.parse.Formats;
import wenmai.ingest.walk.SourceWalker;

/** Measures, over the documents of a folder, what isolation costs and what threads bring. */
@Command(
    name = "folder",
    mixinStandardHelpOptions = true,
    description =
        "Parses the documents of a folder in the program and in processes of their own, and indexes"
            + " them with one thread and with two, each pair in turns.")
public final class FolderCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Part {
    ISOLATION,
    THREADS
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "The documents; real ones of every format.")
  private Path folder;

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      description = "Only these: isolation, threads (default: both).")
  private List<Part> parts = List.of(Part.values());

  @Option(names = "--rounds", paramLabel = "N", description = "Measured rounds (default: 5).")
  private int rounds = 5;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "The project's folder, for the lexicon (default: here).")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files =
        SourceWalker.walk(List.of(folder), Formats::isDocument, folder.resolve(".wenmai")).files();
    load(out);
    for (Part part : parts) {
      switch (part) {
        case ISOLATION -> new IsolationCost(out).measure(files, rounds);
        case THREADS -> new ThreadSpeed(Engine.shipped(home), out).measure(folder, files, rounds);
        default -> throw new IllegalStateException("no measurement of " + part);
      }
      load(out);
    }
    return 0;
  }

  /** What else the machine is doing belongs to every figure. */
  private static void load(PrintWriter out) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        "load %.1f on %d processors%n",
        system.getSystemLoadAverage(), system.getAvailableProcessors());
    out.flush();
  }
}
