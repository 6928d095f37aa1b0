package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import wenmai.cli.settings.SettingsException;

/**
 * Parses a command line and runs its command: by the table of commands where that will do, and by
 * the annotations themselves where help is asked for or something is wrong, so that what is said
 * then is the same in all cases.
 */
final class CommandRun {
  /** The commands whose results a person reads at leisure. */
  private static final Set<String> PAGED = Set.of("search", "show", "concepts", "refs", "status");

  private final Workspace workspace;
  private final Faults faults;

  CommandRun(Workspace workspace) {
    this.workspace = workspace;
    this.faults = new Faults(workspace);
  }

  /** Runs it; the exit code. */
  int run(String[] args) {
    TabledCommand.Line tabled = TabledCommand.of(table(), args, new Commands(workspace));
    return tabled == null ? byAnnotations(args) : byTable(tabled, args);
  }

  private static CommandTable table() {
    try {
      return CommandTable.shipped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int byTable(TabledCommand.Line tabled, String[] args) {
    CommandLine line = Main.set(tabled.program(), workspace.environment());
    boolean[] begun = new boolean[1];
    line.setExecutionStrategy(
        parsed -> {
          if (!tabled.canRun(parsed)) {
            return byAnnotations(args);
          }
          begun[0] = true;
          return execute(parsed);
        });
    line.setParameterExceptionHandler(
        (fault, all) -> begun[0] ? faults.handleParseException(fault, all) : byAnnotations(args));
    line.setExecutionExceptionHandler(faults);
    return line.execute(args);
  }

  private int byAnnotations(String[] args) {
    CommandLine line = Main.commands(workspace);
    line.setExecutionStrategy(this::execute);
    line.setParameterExceptionHandler(faults);
    line.setExecutionExceptionHandler(faults);
    return line.execute(args);
  }

  private int execute(CommandLine.ParseResult parsed) {
    workspace.setLexicons(lexicons(parsed));
    if (settle(parsed)
        && parsed.hasSubcommand()
        && PAGED.contains(parsed.subcommand().commandSpec().name())) {
      workspace.page();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Reads the settings; help is given even where they are wrong, which this tells. */
  private boolean settle(CommandLine.ParseResult parsed) {
    try {
      workspace.settle();
      return true;
    } catch (SettingsException e) {
      boolean help = false;
      for (CommandLine.ParseResult part = parsed; part != null; part = part.subcommand()) {
        help = help || part.isUsageHelpRequested() || part.isVersionHelpRequested();
      }
      if (!help) {
        throw new UsageException(parsed.commandSpec().commandLine(), e.getMessage(), e.hint());
      }
      return false;
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
