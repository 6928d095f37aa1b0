package wenmai.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import wenmai.benchmarks.quality.QualityCommand;
import wenmai.benchmarks.speed.BatchCommand;
import wenmai.benchmarks.speed.CutsCommand;
import wenmai.benchmarks.speed.FolderCommand;
import wenmai.benchmarks.speed.SpeedCommand;

/** Starts a benchmark. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    subcommands = {
      QualityCommand.class,
      SpeedCommand.class,
      FolderCommand.class,
      CutsCommand.class,
      BatchCommand.class
    },
    description = "Measures Wenmai beside other analyzers; see doc/benchmarks.md.")
public final class Main {
  /** Held, as the logging of the platform forgets a logger that nobody holds. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    ROOT_LOGGER.setLevel(Level.OFF);
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(args));
  }
}
