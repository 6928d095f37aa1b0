package wenmai.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One analyzer alone in its process, over the sample of {@link Texts}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalysisBenchmark {
  /** A key of {@link Subject}. */
  @Param("gram")
  public String subject;

  /** The project's folder. */
  @Param(".")
  public String home;

  /** A folder of sets of questions, or nothing. */
  @Param("")
  public String sets;

  private Subject measured;
  private List<String> sample;

  /** Reads the sample. */
  @Setup
  public void read() throws IOException {
    sample = Texts.read(Path.of(home), sets.isEmpty() ? null : Path.of(sets)).sample();
    measured = Subject.of(subject);
  }

  /** Analyses the whole sample once. */
  @Benchmark
  public long analyse() {
    long sum = 0;
    for (String text : sample) {
      sum += measured.analysis().applyAsLong(text);
    }
    return sum;
  }
}
