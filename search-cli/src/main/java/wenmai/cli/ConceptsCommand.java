package wenmai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists and checks the concepts of the lexicon, and suggests more; lists where nothing is said. */
@Command(
    name = "concepts",
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Lists and checks the lexicon's concepts, and suggests names.",
      "Without a command it lists."
    },
    subcommands = {
      ConceptsListCommand.class,
      ConceptsShowCommand.class,
      ConceptsLintCommand.class,
      ConceptsSuggestCommand.class
    },
    exitCodeList = {"0:found", "1:nothing found", "2:wrong usage or lexicon", "4:no usable index"},
    footer = {"wenmai concepts", "wenmai concepts show 奖励模型", "wenmai concepts suggest -n 5"})
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
