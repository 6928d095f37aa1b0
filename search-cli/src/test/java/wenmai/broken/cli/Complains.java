package wenmai.broken.cli;

/** Prints to the process. */
final class Complains {
  void complain() {
    System.err.println("no");
  }
}
