package wenmai.cli;

/** A run was told to end and has ended in order: what became of it, and what goes on with it. */
final class EndedEarly extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;
  private final int code;

  EndedEarly(Ending ending, String message, String hint) {
    super(message, null, false, false);
    this.hint = hint;
    this.code = ending.codeOr(ExitCode.DONE_IN_PART);
  }

  String hint() {
    return hint;
  }

  int code() {
    return code;
  }
}
