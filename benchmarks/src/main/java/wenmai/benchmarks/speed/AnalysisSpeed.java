package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import wenmai.benchmarks.peer.Peer;

/** How many characters a second each analyzer reads, alone and in turns. */
final class AnalysisSpeed {
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 31;

  private final PrintWriter out;

  AnalysisSpeed(PrintWriter out) {
    this.out = out;
  }

  /** Each in a process of its own, by JMH. */
  void alone(Path home, Path sets, Texts texts) throws IOException {
    long characters = Texts.characters(texts.sample());
    out.printf("%nAnalysis, each in a process of its own (JMH), %,d characters%n", characters);
    out.printf("%-24s %10s  +- 99.9 %%%n", "", "Mchar/s");
    out.flush();
    try {
      for (RunResult result :
          new Runner(
                  new OptionsBuilder()
                      .include(AnalysisBenchmark.class.getName())
                      .param("subject", Subject.keys().toArray(String[]::new))
                      .param("home", home.toAbsolutePath().toString())
                      .param("sets", sets == null ? "" : sets.toAbsolutePath().toString())
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .run()) {
        double micros = result.getPrimaryResult().getScore();
        double error = result.getPrimaryResult().getScoreError() / micros;
        double rate = characters / micros;
        String subject = result.getParams().getParam("subject");
        out.printf("%-24s %10.2f  %.2f%n", Subject.of(subject).title(), rate, rate * error);
        out.flush();
      }
    } catch (RunnerException e) {
      throw new IOException("JMH: " + e.getMessage(), e);
    }
  }

  /** The pairs that have a target, in turns in this process. */
  void inTurns(Texts texts) throws IOException {
    List<String> sample = texts.sample();
    List<String> keys = List.of(Subject.GRAM, Peer.CJK.key(), Subject.WORD, Subject.HANLP);
    List<Subject> subjects = keys.stream().map(Subject::of).toList();
    long[] sums = new long[subjects.size()];
    List<Turns.Task> tasks = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      int index = i;
      tasks.add(
          () ->
              sample.forEach(
                  text -> sums[index] += subjects.get(index).analysis().applyAsLong(text)));
    }
    Turns.Medians medians = Turns.medians(WARM_UP, ROUNDS, tasks);
    long characters = Texts.characters(sample);
    out.printf("%nAnalysis in turns, median of %d rounds, %,d characters%n", ROUNDS, characters);
    out.printf("%-24s %10s %14s%n", "", "Mchar/s", "by CPU time");
    for (int i = 0; i < subjects.size(); i++) {
      out.printf(
          "%-24s %10.2f %14.2f%n",
          subjects.get(i).title(),
          characters / medians.seconds()[i] / 1e6,
          characters / medians.cpu()[i] / 1e6);
    }
    ratio("gram layer / CJKAnalyzer", medians, 0, 1);
    ratio("word layer / HanLP, bare", medians, 2, 3);
    out.flush();
  }

  private void ratio(String title, Turns.Medians medians, int of, int to) {
    out.printf(
        "%-24s %10.2f %14.2f%n",
        title,
        medians.seconds()[to] / medians.seconds()[of],
        medians.cpu()[to] / medians.cpu()[of]);
  }
}
