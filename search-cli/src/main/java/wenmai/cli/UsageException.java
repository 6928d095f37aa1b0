package wenmai.cli;

import picocli.CommandLine;

/** A command line that says something impossible; its hint tells how to mend it. */
final class UsageException extends CommandLine.ParameterException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  UsageException(CommandLine line, String message, String hint) {
    super(line, message);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
