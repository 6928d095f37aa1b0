package wenmai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Searches and runs commands, one line after the other, with the index open. */
@Command(
    name = "shell",
    description = {
      "Searches again and again, in one process with the index open.",
      "Searches again and again, in one process: what is typed is looked for at once. A line is a"
          + " search, with its options if you like, or any other command of wenmai. Tab completes"
          + " commands, options, names, #concepts and @models; ? lists the keys. What is piped in"
          + " is read line by line."
    },
    exitCodeList = {
      "0:the lines ended, or q was typed",
      "2:wrong usage",
      "3:of lines that were piped in, some failed",
      "4:no usable index"
    },
    footer = {"wenmai shell", "wenmai --index .wenmai shell", "wenmai --lexicon own.yaml shell"})
final class ShellCommand implements Callable<Integer> {
  private final Workspace workspace;

  ShellCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    workspace.stayOpen();
    try (ShellInput input = ShellInput.of(workspace)) {
      return new Shell(workspace, input).run();
    } finally {
      workspace.leave();
    }
  }
}
