package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {
  /** Held, as the logging of the platform forgets a logger that nobody holds. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  /** The commands whose results a person reads at leisure. */
  private static final Set<String> PAGED = Set.of("search", "show", "concepts", "refs", "status");

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    ROOT_LOGGER.setLevel(Level.OFF);
    Pager pager = new Pager(new FileOutputStream(FileDescriptor.out));
    Output out = new Output(pager);
    Environment environment = Environment.ofProcess(out, pager);
    int code = run(args, environment);
    out.finish(pager);
    if (out.fault() != null) {
      environment
          .err()
          .println("wenmai: cannot write all of the output: " + out.fault().getMessage());
      environment.err().println("        make room, or write elsewhere, and run again");
      environment.err().flush();
      code = ExitCode.DONE_IN_PART;
    }
    System.exit(code);
  }

  /** Runs one command line; the exit code. */
  static int run(String[] args, Environment environment) {
    Workspace workspace = new Workspace(environment);
    CommandLine line = new CommandLine(new WenmaiCommand(workspace), new Commands(workspace));
    line.setOut(environment.out());
    line.setErr(environment.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setExpandAtFiles(false);
    // -word excludes a word, also one that begins with the letters of short options.
    CommandLine search = line.getSubcommands().get("search");
    search.setUnmatchedOptionsArePositionalParams(true);
    search.setPosixClusteredShortOptionsAllowed(false);
    for (String later : List.of("refs")) {
      line.getSubcommands().get(later).setUnmatchedOptionsArePositionalParams(true);
    }
    line.setExecutionStrategy(
        parsed -> {
          workspace.setLexicons(lexicons(parsed));
          if (parsed.hasSubcommand() && PAGED.contains(parsed.subcommand().commandSpec().name())) {
            workspace.page();
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    Faults faults = new Faults(workspace);
    line.setParameterExceptionHandler(faults);
    line.setExecutionExceptionHandler(faults);
    int code;
    try (workspace) {
      code = line.execute(args);
    } catch (Error e) {
      code = faults.handle(e);
    }
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /** Those before the command and those behind it, where the library would keep the last alone. */
  private static List<Path> lexicons(CommandLine.ParseResult parsed) {
    List<Path> files = new ArrayList<>();
    for (CommandLine.ParseResult part = parsed; part != null; part = part.subcommand()) {
      if (part.hasMatchedOption("--lexicon")) {
        part.matchedOption("--lexicon").stringValues().forEach(file -> files.add(Path.of(file)));
      }
    }
    return files;
  }
}
