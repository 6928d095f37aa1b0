package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import wenmai.cli.manual.HelpPage;
import wenmai.cli.settings.SettingsException;

/** Starts the program. */
public final class Main {
  /** Held, as the logging of the platform forgets a logger that nobody holds. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    ROOT_LOGGER.setLevel(Level.OFF);
    Output out = new Output(new FileOutputStream(FileDescriptor.out));
    Environment environment = Environment.ofProcess(out);
    int code = run(args, environment);
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
    CommandLine line = commands(workspace);
    line.setExecutionStrategy(
        parsed -> {
          workspace.setLexicons(lexicons(parsed));
          settle(workspace, parsed);
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

  /** The whole tree of commands, which help, manual and completions are made from. */
  static CommandLine commands(Workspace workspace) {
    Environment environment = workspace.environment();
    CommandLine line = new CommandLine(new WenmaiCommand(workspace), new Commands(workspace));
    line.setOut(environment.out());
    line.setErr(environment.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setHelpSectionKeys(List.of("page"));
    line.setHelpSectionMap(
        Map.of(
            "page",
            help -> new HelpPage(help.commandSpec(), workspace.environment().columns()).text()));
    // -word excludes a word, also one that begins with the letters of short options.
    CommandLine search = line.getSubcommands().get("search");
    search.setUnmatchedOptionsArePositionalParams(true);
    search.setPosixClusteredShortOptionsAllowed(false);
    return line;
  }

  /** Reads the settings; help is given even where they are wrong. */
  private static void settle(Workspace workspace, CommandLine.ParseResult parsed) {
    try {
      workspace.settle();
    } catch (SettingsException e) {
      boolean help = false;
      for (CommandLine.ParseResult part = parsed; part != null; part = part.subcommand()) {
        help = help || part.isUsageHelpRequested() || part.isVersionHelpRequested();
      }
      if (!help) {
        throw new UsageException(parsed.commandSpec().commandLine(), e.getMessage(), e.hint());
      }
    }
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
