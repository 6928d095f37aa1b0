package wenmai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share. */
@Command(
    name = "wenmai",
    description = "Searches your Chinese and English articles by word and by concept.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      IndexCommand.class,
      RetagCommand.class,
      SearchCommand.class,
      ExtractCommand.class,
      ShowCommand.class,
      StatusCommand.class,
      ConceptsCommand.class,
      RefsCommand.class,
      ShellCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 done in part, 4 no usable index.",
      "Help on a command: wenmai COMMAND --help"
    })
final class WenmaiCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Spec private CommandSpec spec;

  WenmaiCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Option(
      names = "--index",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Where the index lives. Default: $WENMAI_INDEX, else the nearest .wenmai here or above,"
              + " else the program's own.")
  void setIndex(Path folder) {
    workspace.setIndex(folder);
  }

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A lexicon layered over the shipped one (repeatable).")
  private List<Path> lexicons;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      description = "When to colour the output (default: auto, on a terminal).")
  void setColor(ColorChoice choice) {
    workspace.setColor(choice);
  }

  @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no notices.")
  void setQuiet(boolean quiet) {
    workspace.setQuiet(quiet);
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
