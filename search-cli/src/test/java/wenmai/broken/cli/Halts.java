package wenmai.broken.cli;

/** Ends the process by another way. */
final class Halts {
  void halt() {
    Runtime.getRuntime().halt(1);
  }
}
