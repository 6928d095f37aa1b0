package wenmai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that the contract names and this version does not have yet. */
abstract class LaterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Unmatched private List<String> ignored;

  @Override
  public final Integer call() {
    throw new UsageException(
        spec.commandLine(), spec.name() + " is not in this version yet", hint());
  }

  abstract String hint();

  /** Lists the references. */
  @Command(name = "refs", description = "(not yet) Lists the references of the documents.")
  static final class Refs extends LaterCommand {
    @Override
    String hint() {
      return "wenmai show DOC -o json gives the references of one document";
    }
  }
}
