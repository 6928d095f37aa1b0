package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import wenmai.index.Progress;

/** A progress bar on a terminal; nothing elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
  private final boolean shown;
  private final int columns;
  private final String task;
  private ProgressBar bar;

  ProgressLine(Workspace workspace, String task) {
    this(workspace, task, true);
  }

  /**
   * @param wanted whether there is room for it: not where results appear on the same terminal
   */
  ProgressLine(Workspace workspace, String task, boolean wanted) {
    this.task = task;
    shown = wanted && workspace.environment().errIsTerminal() && !workspace.isQuiet();
    columns = workspace.environment().columns();
  }

  @Override
  public void at(int done, int total, String name) {
    if (!shown) {
      return;
    }
    if (bar == null) {
      PrintStream err =
          new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setUpdateIntervalMillis(200)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
