package wenmai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wenmai.cli.manual.Shell;

/** Prints what a shell needs to complete command lines. */
@Command(
    name = "completion",
    description = {
      "Prints what a shell needs to complete wenmai's command lines.",
      "For bash: source <(wenmai completion bash), in ~/.bashrc. For zsh: source <(wenmai completion"
          + " zsh), in ~/.zshrc behind compinit, or write it to a file _wenmai in a folder of $fpath."
          + " For fish: wenmai completion fish > ~/.config/fish/completions/wenmai.fish. An archive"
          + " and a package have these files below share.",
      "Ids of concepts and models are those of the lexicon as it is now, with your own."
    },
    exitCodeList = {"0:printed", "2:wrong usage or lexicon"},
    footer = {
      "wenmai completion bash",
      "wenmai completion zsh",
      "wenmai --lexicon own.yaml completion fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Parameters(paramLabel = "SHELL", description = "One of bash, zsh and fish.")
  private Shell shell;

  CompletionCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    String script =
        shell.completion(Main.commands(workspace).getCommandSpec(), workspace.lexicon());
    workspace.environment().out().print(script);
    return ExitCode.FOUND;
  }
}
