package wenmai.benchmarks.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/** Runs tasks in turns, each round beginning with another, and keeps the median of each. */
final class Turns {
  private Turns() {}

  /** Something to be timed. */
  interface Task {
    void run() throws IOException;
  }

  /**
   * Medians of each task, in order.
   *
   * @param seconds by the clock
   * @param cpu seconds of the processor in the thread that ran it, which other programs on the
   *     machine disturb less
   */
  record Medians(double[] seconds, double[] cpu) {}

  /** Times each task over rounds, after some that warm up. */
  static Medians medians(int warmUp, int rounds, List<Task> tasks) throws IOException {
    double[][] seconds = new double[tasks.size()][rounds];
    double[][] cpu = new double[tasks.size()][rounds];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = -warmUp; round < rounds; round++) {
      for (int turn = 0; turn < tasks.size(); turn++) {
        int task = Math.floorMod(turn + round, tasks.size());
        long start = System.nanoTime();
        long before = threads.getCurrentThreadCpuTime();
        tasks.get(task).run();
        if (round >= 0) {
          seconds[task][round] = (System.nanoTime() - start) / 1e9;
          cpu[task][round] = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        }
      }
    }
    return new Medians(medians(seconds), medians(cpu));
  }

  private static double[] medians(double[][] values) {
    return Arrays.stream(values).mapToDouble(Turns::median).toArray();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
