package wenmai.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/**
 * Measures {@code wenmai search --batch} as a process of its own: once with all queries piped in,
 * for its rate, and once with each asked when the one before is answered, for the time of each.
 */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Measures search --batch with queries cut out of the index's documents.")
public final class BatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INDEX", description = "The folder of the index.")
  private Path index;

  @Option(names = "-n", paramLabel = "N", description = "How many queries (default: 4000).")
  private int many = 4000;

  @Option(names = "--seed", paramLabel = "S", description = "Of the random places (default: 1).")
  private long seed = 1;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "The program (default: wenmai in this folder).")
  private Path launcher = Path.of("wenmai");

  /**
   * @param answered when each query was answered, in nanoseconds from the start of the process
   * @param took how long each answer took
   */
  private record Times(long[] answered, long[] took) {}

  @Override
  public Integer call() throws IOException {
    List<String> queries;
    try (Catalog catalog = new IndexFolder(index).read()) {
      queries = new CutQueries(catalog, seed).next(many);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d queries, seed %d, load %.1f%n",
        many, seed, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    long[] piped = ask(queries, false).answered();
    long[] asked = ask(queries, true).took();
    out.printf("%-28s %10s %14s%n", "piped in, queries a second", "all", "second half");
    out.printf(
        "%-28s %10.0f %14.0f%n",
        "", many / seconds(0, piped[many - 1]), (many - many / 2) / half(piped));
    out.printf(
        "%-28s %10s %9s %9s %9s%n", "one by one, milliseconds", "first", "p50", "p95", "p99");
    print(out, "all", asked);
    print(out, "second half", Arrays.copyOfRange(asked, many / 2, many));
    out.flush();
    return 0;
  }

  private double half(long[] answered) {
    return seconds(answered[many / 2 - 1], answered[many - 1]);
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static void print(PrintWriter out, String what, long[] took) {
    double first = took[0] / 1e6;
    long[] sorted = took.clone();
    Arrays.sort(sorted);
    out.printf("%-28s %10.2f", what, first);
    for (double share : new double[] {.5, .95, .99}) {
      out.printf(" %9.2f", sorted[(int) (sorted.length * share)] / 1e6);
    }
    out.println();
  }

  private Times ask(List<String> queries, boolean oneByOne) throws IOException {
    long[] answered = new long[queries.size()];
    long[] took = new long[queries.size()];
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                launcher.toAbsolutePath().toString(),
                "--index",
                index.toString(),
                "search",
                "--batch")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        Writer questions = process.outputWriter(StandardCharsets.UTF_8)) {
      if (!oneByOne) {
        Thread.ofVirtual().start(() -> write(questions, String.join("\n", queries) + "\n"));
      }
      for (int i = 0; i < answered.length; i++) {
        long start = System.nanoTime();
        if (oneByOne) {
          write(questions, queries.get(i) + "\n");
        }
        if (answers.readLine() == null) {
          throw new IOException("the program ended before query " + (i + 1));
        }
        long end = System.nanoTime();
        answered[i] = end - begin;
        took[i] = end - start;
      }
    } finally {
      process.destroy();
    }
    return new Times(answered, took);
  }

  private static void write(Writer to, String text) {
    try {
      to.write(text);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
