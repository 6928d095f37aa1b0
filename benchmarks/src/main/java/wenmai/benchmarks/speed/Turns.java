package wenmai.benchmarks.speed;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Runs tasks in turns, each round beginning with another, and keeps the median of each. */
final class Turns {
  private Turns() {}

  /** Something to be timed. */
  interface Task {
    void run() throws IOException;
  }

  /** The median seconds of each task, in order, over rounds after some that warm up. */
  static double[] medians(int warmUp, int rounds, List<Task> tasks) throws IOException {
    double[][] seconds = new double[tasks.size()][rounds];
    for (int round = -warmUp; round < rounds; round++) {
      for (int turn = 0; turn < tasks.size(); turn++) {
        int task = Math.floorMod(turn + round, tasks.size());
        long start = System.nanoTime();
        tasks.get(task).run();
        if (round >= 0) {
          seconds[task][round] = (System.nanoTime() - start) / 1e9;
        }
      }
    }
    return Arrays.stream(seconds).mapToDouble(Turns::median).toArray();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
