package wenmai.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.ingest.isolate.IsolatedParser;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.ParseException;

/**
 * How long parsing takes in the program and in a process of its own, one file at a time: what the
 * way there and back costs. Processor time counts all threads of both, compilers and collectors
 * too; other programs on the machine disturb it less than the clock.
 */
final class IsolationCost {
  private static final int WARM_UP = 2;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final PrintWriter out;

  IsolationCost(PrintWriter out) {
    this.out = out;
  }

  /** A way to parse. */
  private interface Way {
    Document parse(String name, byte[] bytes) throws IOException;
  }

  /** A file that has been read. */
  private record Input(String name, byte[] bytes) {}

  void measure(List<Path> files, int rounds) throws IOException {
    List<Input> all = new ArrayList<>();
    for (Path file : files) {
      all.add(new Input(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    List<Input> sent =
        all.stream().filter(one -> !DocumentParser.isSimple(one.name(), one.bytes())).toList();
    DocumentParser here = new DocumentParser();
    double cold = seconds(() -> parse(all, here::parse));
    try (IsolatedParser there = new IsolatedParser(1)) {
      double coldThere = seconds(() -> parse(all, there::parse));
      out.printf(
          "%nParsing %,d files, first in a new process: %.2f s here, %.2f s isolated%n",
          all.size(), cold, coldThere);
      measure("all files", all, here, there, rounds);
      measure("those that are sent to a child", sent, here, there, rounds);
    }
  }

  private void measure(
      String what, List<Input> inputs, DocumentParser here, IsolatedParser there, int rounds)
      throws IOException {
    double[][] cpu = new double[2][WARM_UP + rounds];
    int[] done = new int[2];
    Turns.Medians medians =
        Turns.medians(
            WARM_UP,
            rounds,
            List.of(
                () -> cpu[0][done[0]++] = processor(() -> parse(inputs, here::parse)),
                () -> cpu[1][done[1]++] = processor(() -> parse(inputs, there::parse))));
    double[] measured = new double[2];
    for (int way = 0; way < 2; way++) {
      double[] kept = Arrays.copyOfRange(cpu[way], WARM_UP, WARM_UP + rounds);
      Arrays.sort(kept);
      measured[way] = (kept[(rounds - 1) / 2] + kept[rounds / 2]) / 2;
    }
    out.printf("%n%s: %,d, in turns, medians of %d rounds%n", what, inputs.size(), rounds);
    out.printf("%-22s %10s %10s %12s%n", "", "clock, s", "cpu, s", "ms a file");
    String[] titles = {"in the program", "in its own process"};
    for (int way = 0; way < 2; way++) {
      out.printf(
          "%-22s %10.3f %10.3f %12.2f%n",
          titles[way],
          medians.seconds()[way],
          measured[way],
          medians.seconds()[way] * 1e3 / inputs.size());
    }
    out.printf(
        "%-22s %10.3f %10.3f%n",
        "ratio", medians.seconds()[1] / medians.seconds()[0], measured[1] / measured[0]);
    out.flush();
  }

  private static void parse(List<Input> inputs, Way way) throws IOException {
    for (Input input : inputs) {
      try {
        way.parse(input.name(), input.bytes());
      } catch (ParseException e) {
        // Some of a folder may be damaged: that costs time too.
      }
    }
  }

  private static double seconds(Turns.Task task) throws IOException {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** The processor time of a task, in this process and its children. */
  private static double processor(Turns.Task task) throws IOException {
    long before = processor();
    task.run();
    return (processor() - before) / 1e9;
  }

  private static long processor() {
    return SYSTEM.getProcessCpuTime()
        + ProcessHandle.current()
            .children()
            .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toNanos)
            .sum();
  }
}
