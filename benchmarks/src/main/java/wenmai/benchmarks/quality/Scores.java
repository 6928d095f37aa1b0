package wenmai.benchmarks.quality;

import java.io.IOException;
import java.util.List;

/**
 * What one ranker reached, question by question.
 *
 * @param values by {@link Measure} and question
 * @param millis a question, on average, the first ones included
 */
record Scores(String title, double[][] values, double millis) {

  static Scores of(String title, Ranker ranker, EvalSet set) throws IOException {
    double[][] values = new double[Measure.values().length][set.questions().size()];
    long start = System.nanoTime();
    for (int i = 0; i < set.questions().size(); i++) {
      Question question = set.questions().get(i);
      List<String> ranked = ranker.rank(question.text());
      for (Measure measure : Measure.values()) {
        values[measure.ordinal()][i] = measure.of(ranked, question.gold());
      }
    }
    double millis = (System.nanoTime() - start) / 1e6 / Math.max(1, set.questions().size());
    return new Scores(title, values, millis);
  }

  /** The values of this ranker less those of another, question by question. */
  double[] minus(Scores other, Measure measure) {
    double[] difference = values[measure.ordinal()].clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other.values[measure.ordinal()][i];
    }
    return difference;
  }

  double[] of(Measure measure) {
    return values[measure.ordinal()];
  }
}
