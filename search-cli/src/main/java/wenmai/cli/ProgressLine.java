package wenmai.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wenmai.cli.output.ProgressText;
import wenmai.index.Progress;

/**
 * Shows how far a run has come: on a terminal in a line that is drawn over and over and gone in the
 * end, elsewhere in a line each ten seconds. What is over sooner shows none of it.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long BAR_MILLIS = 200;
  private static final long LINE_MILLIS = 10_000;
  private static final String CLEAR = "\r\u001b[K";

  private final Workspace workspace;
  private final PrintWriter err;
  private final Ending ending;
  private final String task;
  private final int columns;
  private final boolean bar;
  private final boolean shown;
  private ScheduledExecutorService ticks;
  private long start;
  private ProgressText latest;
  private String drawn = "";

  ProgressLine(Workspace workspace, String task) {
    this(workspace, task, null);
  }

  ProgressLine(Workspace workspace, String task, Ending ending) {
    this(workspace, task, ending, true);
  }

  /**
   * @param ending tells the run when to end; null where nothing does
   * @param wanted whether there is room for it: not where results appear on the same terminal
   */
  ProgressLine(Workspace workspace, String task, Ending ending, boolean wanted) {
    Environment environment = workspace.environment();
    this.workspace = workspace;
    this.err = environment.err();
    this.ending = ending;
    this.task = task;
    columns = environment.columns();
    bar =
        environment.errIsTerminal()
            && !environment.variables().getOrDefault("TERM", "dumb").equals("dumb");
    shown = wanted && !workspace.isQuiet();
  }

  @Override
  public void at(int done, int total, String name) {
    if (ending != null) {
      ending.hear();
    }
    if (!shown) {
      return;
    }
    synchronized (err) {
      latest = new ProgressText(task, done, total, name);
      if (ticks == null) {
        workspace.give(this);
        // What came before the first source is no measure of the others.
        start = System.nanoTime();
        long millis = bar ? BAR_MILLIS : LINE_MILLIS;
        ticks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        ticks.scheduleAtFixedRate(this::tick, millis, millis, TimeUnit.MILLISECONDS);
      }
    }
  }

  @Override
  public boolean isToEnd() {
    return ending != null && ending.isTold();
  }

  private void tick() {
    synchronized (err) {
      if (ticks == null) {
        return; // closed while this waited
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!bar) {
        err.println("wenmai: " + latest.line(seconds));
      } else {
        String now = latest.bar(seconds, columns);
        if (!now.equals(drawn)) {
          // Over what stands there, and no more of it taken away than is not written over.
          err.print("\r" + now + "\u001b[K");
          drawn = now;
        }
      }
      err.flush();
    }
  }

  /** Takes the bar away, until it is drawn again. */
  void hide() {
    if (!drawn.isEmpty()) {
      err.print(CLEAR);
      drawn = "";
    }
  }

  @Override
  public void close() {
    synchronized (err) {
      if (ticks != null) {
        ticks.shutdownNow();
        ticks = null;
        workspace.give(null);
        hide();
        err.flush();
      }
    }
  }
}
