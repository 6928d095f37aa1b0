package wenmai.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists and checks the concepts of the lexicon, and suggests more. */
@Command(
    name = "concepts",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "Lists and checks the lexicon's concepts, and suggests names for it.",
    subcommands = {ConceptsSuggestCommand.class})
final class ConceptsCommand implements Callable<Integer> {
  private final Workspace workspace;

  ConceptsCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    return 0;
  }
}
