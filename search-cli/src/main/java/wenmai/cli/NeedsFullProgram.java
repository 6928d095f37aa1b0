package wenmai.cli;

/** What is asked for is more than this process is made for; see {@link FullProgram}. */
final class NeedsFullProgram extends Error {
  private static final long serialVersionUID = 1;
}
