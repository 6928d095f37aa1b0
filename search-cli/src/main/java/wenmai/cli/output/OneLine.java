package wenmai.cli.output;

/** Makes text safe for one line of a terminal: no line breaks, no control characters. */
final class OneLine {
  private OneLine() {}

  static String of(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?").strip();
  }
}
