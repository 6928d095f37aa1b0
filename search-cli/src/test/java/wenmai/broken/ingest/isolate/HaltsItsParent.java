package wenmai.broken.ingest.isolate;

/** Ends the process although it is not the child's entry. */
final class HaltsItsParent {
  void end() {
    Runtime.getRuntime().halt(0);
  }
}
