package wenmai.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int WRONG_USAGE = 2;
  static final int DONE_IN_PART = 3;
  static final int NO_INDEX = 4;

  /** A fault of the program itself, which the contract does not know. */
  static final int BUG = 70;

  private ExitCode() {}
}
