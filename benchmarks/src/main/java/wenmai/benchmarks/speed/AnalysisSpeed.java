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

  /** JMH 1.37 calls what newer JDKs warn of; older ones do not know the option. */
  private static final String[] QUIET_UNSAFE =
      Runtime.version().feature() < 23
          ? new String[0]
          : new String[] {"--sun-misc-unsafe-memory-access=allow"};

  private static final int ROUNDS = 31;

  private final PrintWriter out;

  AnalysisSpeed(PrintWriter out) {
    this.out = out;
  }

  /** Each in a process of its own, by JMH. */
  void alone(Path home, Path sets, Texts texts) throws IOException {
    long characters = Texts.characters(texts.sample());
    out.printf("%nAnalysis, each in a process of its own (JMH), %,d characters%n", characters);
    out.printf("%-26s %10s  +- 99.9 %%%n", "", "Mchar/s");
    out.flush();
    for (String subject : Subject.keys()) {
      RunResult result = run(subject, home, sets);
      double micros = result.getPrimaryResult().getScore();
      double error = result.getPrimaryResult().getScoreError() / micros;
      double rate = characters / micros;
      out.printf("%-26s %10.2f  %.2f%n", Subject.of(subject).title(), rate, rate * error);
      out.flush();
    }
  }

  private static RunResult run(String subject, Path home, Path sets) throws IOException {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(AnalysisBenchmark.class.getName())
                  .param("subject", subject)
                  .param("home", home.toAbsolutePath().toString())
                  .param("sets", sets == null ? "" : sets.toAbsolutePath().toString())
                  .jvmArgsAppend(QUIET_UNSAFE)
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .runSingle();
    } catch (RunnerException e) {
      throw new IOException("JMH: " + e.getMessage(), e);
    }
  }

  /** The pairs that have a target, in turns in this process. */
  void inTurns(Texts texts) throws IOException {
    List<String> sample = texts.sample();
    List<String> keys =
        List.of(Subject.GRAM, Peer.CJK.key(), Subject.WORD, Subject.HANLP, Subject.SEGMENTER);
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
    out.printf("%-26s %10s %14s%n", "", "Mchar/s", "by CPU time");
    for (int i = 0; i < subjects.size(); i++) {
      out.printf(
          "%-26s %10.2f %14.2f%n",
          subjects.get(i).title(),
          characters / medians.seconds()[i] / 1e6,
          characters / medians.cpu()[i] / 1e6);
    }
    ratio("gram layer / CJKAnalyzer", medians, 0, 1);
    ratio("word layer / HanLP, bare", medians, 2, 3);
    ratio("words alone / HanLP, bare", medians, 4, 3);
    out.flush();
  }

  private void ratio(String title, Turns.Medians medians, int of, int to) {
    out.printf(
        "%-26s %10.2f %14.2f%n",
        title,
        medians.seconds()[to] / medians.seconds()[of],
        medians.cpu()[to] / medians.cpu()[of]);
  }
}
