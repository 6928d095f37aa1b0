package wenmai.cli.output;

/**
 * How far a run has come, in words.
 *
 * @param task what is being done: "indexing"
 * @param name the source that was finished last: a path or an address
 */
public record ProgressText(String task, int done, int total, String name) {
  /** After so few sources nobody knows how long the others take. */
  private static final int FEW = 5;

  private static final int LONGEST_BAR = 24;
  private static final int FAIR_BAR = 14;
  private static final int SHORTEST_BAR = 6;
  private static final int SHORTEST_NAME = 8;

  /** For whoever reads line by line. */
  public String line(double seconds) {
    String line = "%s: %d of %d, %s".formatted(task, done, total, rate(seconds));
    return isGuess() ? line : line + ", about " + left(seconds) + " left";
  }

  /**
   * A bar with all else that there is room for, in fewer columns than the terminal has: a line that
   * fills it would be broken by some.
   */
  public String bar(double seconds, int columns) {
    int room = columns - 1;
    String head = "%s %d/%d ".formatted(task, done, total);
    String tail = "";
    if (!isGuess()) {
      tail = "  " + left(seconds) + " left";
      String rate = "  " + rate(seconds);
      if (Columns.of(head + rate + tail) + FAIR_BAR <= room) {
        tail = rate + tail;
      }
    }
    int bar = Math.min(LONGEST_BAR, room - Columns.of(head + tail) - 2);
    if (bar < SHORTEST_BAR) {
      return Columns.cut(head.strip() + tail, Math.max(1, room));
    }
    int full = total == 0 ? bar : (int) ((long) bar * Math.min(done, total) / total);
    String line = head + "[" + "#".repeat(full) + ".".repeat(bar - full) + "]" + tail;
    int free = room - Columns.of(line) - 2;
    return free < SHORTEST_NAME ? line : line + "  " + Columns.cut(shortName(), free);
  }

  private boolean isGuess() {
    return done < FEW || done >= total;
  }

  private String shortName() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return OneLine.of(last.isEmpty() ? name : last);
  }

  private String rate(double seconds) {
    double rate = done / Math.max(seconds, .001);
    return (rate < 10 ? "%.1f" : "%.0f").formatted(rate) + "/s";
  }

  private String left(double seconds) {
    long left = Math.round(seconds / done * (total - done));
    if (left < 60) {
      return Math.max(1, left) + " s";
    }
    return left < 3600
        ? "%d:%02d min".formatted(left / 60, left % 60)
        : "%d:%02d h".formatted(left / 3600, left % 3600 / 60);
  }
}
