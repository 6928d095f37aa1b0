package wenmai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists and checks the concepts of the lexicon, and suggests more; lists where nothing is said. */
@Command(
    name = "concepts",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[list|show|lint|suggest]",
    description = "Lists and checks the lexicon's concepts, and suggests names for it.",
    subcommands = {
      ConceptsListCommand.class,
      ConceptsShowCommand.class,
      ConceptsLintCommand.class,
      ConceptsSuggestCommand.class
    },
    footer = {"", "Help on one of them: wenmai concepts suggest --help"})
final class ConceptsCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Mixin private FormOption form = new FormOption();

  ConceptsCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    return ConceptsListCommand.list(workspace, form.form());
  }
}
