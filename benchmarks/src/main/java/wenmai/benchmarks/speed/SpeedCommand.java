package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.benchmarks.Engine;

/** Measures how fast texts are analysed and indexed, names found, and queries answered. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = "Measures the speed of analysis, of indexing, of finding names and of queries.")
public final class SpeedCommand implements Callable<Integer> {
  private static final int FEW = 10_000;
  private static final int MANY = 100_000;

  /** What can be measured. */
  enum Part {
    ALONE,
    ANALYSIS,
    INDEXING,
    MENTIONS,
    QUERIES
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Sets of questions, as for quality; more text, and questions as queries.")
  private Path sets;

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      description =
          "Only these: alone (each analyzer by JMH), analysis (in turns), indexing (in turns),"
              + " mentions (names in texts, beside rg and others), queries (default: all).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "The project's folder, for the articles and the lexicon (default: here).")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = Texts.read(home, sets);
    Engine engine = Engine.shipped(home);
    if (texts.questions().isEmpty()) {
      out.println("no folder of sets: shipped articles alone, no questions");
    }
    for (Part part : parts) {
      switch (part) {
        case ALONE -> new AnalysisSpeed(out).alone(home, sets, texts);
        case ANALYSIS -> new AnalysisSpeed(out).inTurns(texts);
        case INDEXING -> new IndexingSpeed(engine, out).measure(texts);
        case MENTIONS -> new MentionSpeed(engine, out).measure(texts);
        case QUERIES -> new QuerySpeed(engine, out).measure(texts, FEW, MANY);
        default -> throw new IllegalStateException("no measurement of " + part);
      }
    }
    return 0;
  }
}
