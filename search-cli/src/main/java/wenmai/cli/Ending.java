package wenmai.cli;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a run has been told to end: by Ctrl-C, or by who asked the process to. The first time,
 * the run is to keep what it has done and to say so; the second time, the process ends at once.
 */
final class Ending implements AutoCloseable {
  /** The signals, and the code that a shell expects of a process that one of them has ended. */
  private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143);

  private final Runnable hurry;
  private final Map<String, Object> before = new HashMap<>();
  private volatile int code;
  private boolean hearing;

  /**
   * @param hurry run when the time has come, on a thread of its own: what keeps the run from
   *     looking
   */
  Ending(Runnable hurry) {
    this.hurry = hurry;
  }

  /** Begins to hear. Before a run has done anything, its process just ends. */
  void hear() {
    if (!hearing) {
      hearing = true;
      CODES.forEach((name, code) -> before.put(name, Signals.hear(name, () -> told(code))));
    }
  }

  private void told(int signal) {
    code = signal;
    CODES.keySet().forEach(Signals::letEnd);
    hurry.run();
  }

  boolean isTold() {
    return code != 0;
  }

  /** The exit code of a run that was told to end, or the one it would have had. */
  int codeOr(int usual) {
    return isTold() ? code : usual;
  }

  @Override
  public void close() {
    before.forEach(Signals::restore);
  }
}
