package wenmai.broken.ingest.isolate;

/** Allowed: as the child process, it ends itself. */
final class ParserProcess {
  void end() {
    Runtime.getRuntime().halt(0);
  }
}
