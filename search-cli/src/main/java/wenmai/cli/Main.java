package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import wenmai.cli.manual.HelpPage;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, new FileOutputStream(FileDescriptor.out)));
  }

  /** Runs one command line of this process, with results to {@code to}; the exit code. */
  static int run(String[] args, OutputStream to) {
    silenceLibraries();
    Pager pager = new Pager(to);
    Output out = new Output(pager, true);
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
    return code;
  }

  /** Has none of them log to the console; before any of them asks for a logger. */
  private static void silenceLibraries() {
    System.setProperty("java.util.logging.config.class", NoLogging.class.getName());
  }

  /** Runs one command line; the exit code. */
  static int run(String[] args, Environment environment) {
    return run(args, new Workspace(environment));
  }

  /** Runs one command line in a workspace that may have run others; the exit code. */
  static int run(String[] args, Workspace workspace) {
    int code;
    try (workspace) {
      code = new CommandRun(workspace).run(args);
    } catch (NeedsFullProgram | NoClassDefFoundError e) {
      code = full(args, workspace, e);
    } catch (Error e) {
      code = new Faults(workspace).handle(e);
    }
    workspace.environment().out().flush();
    workspace.environment().err().flush();
    return code;
  }

  private static int full(String[] args, Workspace workspace, Error why) {
    workspace.environment().out().flush();
    try {
      return FullProgram.isElsewhere()
          ? FullProgram.run(List.of(args))
          : new Faults(workspace).handle(why);
    } catch (IOException e) {
      return new Faults(workspace).handle(e);
    }
  }

  /** The whole tree of commands, which help, manual and completions are made from. */
  static CommandLine commands(Workspace workspace) {
    CommandLine line =
        set(
            new CommandLine(new WenmaiCommand(workspace), new Commands(workspace)),
            workspace.environment());
    line.setHelpSectionKeys(List.of("page"));
    line.setHelpSectionMap(
        Map.of(
            "page",
            help -> new HelpPage(help.commandSpec(), workspace.environment().columns()).text()));
    return line;
  }

  /** Sets what an annotation cannot say. */
  static CommandLine set(CommandLine line, Environment environment) {
    line.setOut(environment.out());
    line.setErr(environment.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              // -word excludes a word, also one that begins with the letters of short options.
              command.setUnmatchedOptionsArePositionalParams(name.equals("search"));
              command.setPosixClusteredShortOptionsAllowed(!name.equals("search"));
            });
    return line;
  }
}
