package wenmai.broken.cli;

/** Prints a trace to the process. */
final class PrintsTraces {
  void print(Exception fault) {
    fault.printStackTrace();
  }
}
