package wenmai.broken.cli;

/** May end the process, and may not print to it. */
final class Main {
  private Main() {}

  static void run() {
    System.out.println("done");
    System.exit(0);
  }
}
