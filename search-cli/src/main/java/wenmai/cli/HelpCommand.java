package wenmai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command. */
@Command(
    name = "help",
    description = "Shows how a command is used, as its --help does.",
    exitCodeList = {"0:shown", "2:there is no such command"},
    footer = {"wenmai help", "wenmai help search", "wenmai help concepts show"})
final class HelpCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "Which (default: the program itself).")
  private List<String> names = List.of();

  HelpCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public Integer call() {
    CommandLine line = Main.commands(workspace);
    for (String name : names) {
      CommandLine below = line.getSubcommands().get(name);
      if (below == null) {
        throw new UsageException(
            spec.commandLine(),
            "there is no command '" + String.join(" ", names) + "'",
            new Unknown(line.getCommandSpec()).command(name));
      }
      line = below;
    }
    line.usage(workspace.environment().out());
    return ExitCode.FOUND;
  }
}
