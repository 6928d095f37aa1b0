package wenmai.benchmarks.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** A mean over questions, and between what it lies in 95 of 100 draws of as many questions. */
record Interval(double mean, double low, double high) {
  private static final int DRAWS = 2000;
  private static final long SEED = 20261101;

  /**
   * The bootstrap interval. The same draws are made for every list of values of one length, so that
   * intervals of differences are paired.
   */
  static Interval of(double[] values) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(values).sum() / values.length;
    return new Interval(mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
  }

  String show() {
    return String.format(Locale.ROOT, "%.4f [%.3f %.3f]", mean, low, high);
  }

  String showSigned() {
    return String.format(Locale.ROOT, "%+.4f [%+.3f %+.3f]", mean, low, high);
  }
}
