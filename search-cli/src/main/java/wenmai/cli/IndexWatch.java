package wenmai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import wenmai.cli.output.Counts;
import wenmai.corpus.LexiconException;
import wenmai.index.IndexException;
import wenmai.ingest.walk.FolderWatch;

/**
 * Runs again whenever something has changed below the sources or in a lexicon, until the process is
 * told to end. The run that is at work then ends after its file, and leaves what it has committed.
 */
final class IndexWatch implements Closeable {
  private static final long PATIENCE_SECONDS = 20;

  private final Workspace workspace;
  private final List<Path> roots;
  private final FolderWatch folders;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "end of watching");
  private volatile boolean stopped;

  /** Brings the index up to date. */
  @FunctionalInterface
  interface Run {
    void run() throws IOException;
  }

  IndexWatch(Workspace workspace, List<Path> roots) throws IOException {
    this.workspace = workspace;
    this.roots = roots;
    List<Path> watched = new ArrayList<>(roots);
    watched.addAll(workspace.lexiconPaths());
    folders = new FolderWatch(watched, workspace.location().folder());
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Runs once, and then after each change; returns when it is told to end. */
  void watch(Run run) throws IOException {
    boolean told = false;
    String lexicon = workspace.lexiconHash();
    do {
      boolean all = folders.refresh();
      try {
        lexicon = lexicon(lexicon);
        run.run();
      } catch (IndexException e) {
        if (e.fault() != IndexException.Fault.LOCKED) {
          throw e;
        }
        workspace.notice(e.getMessage() + "; it is tried again");
      } catch (LexiconException | UnreadableLexicon e) {
        if (!told) {
          throw e;
        }
        // Somebody is at work on it, who will mend it.
        workspace.notice(e.getMessage() + "; nothing is done until that is mended");
      }
      workspace.environment().out().flush();
      if (!told) {
        workspace.notice(
            "watching %s; Ctrl-C ends%s"
                .formatted(
                    Counts.of(roots.size(), "source"),
                    all ? "" : "; not all folders can be watched, changes may take half a minute"));
        told = true;
      }
    } while (!stopped && await());
    workspace.notice("watching has ended");
  }

  /** Takes another lexicon where its files have changed since they had the hash {@code before}. */
  private String lexicon(String before) throws IOException {
    String now = workspace.lexiconHash();
    if (!now.equals(before)) {
      workspace.forgetLexicon();
    }
    return now;
  }

  /** Ends the run that is at work, if watching has ended. */
  void check() {
    if (stopped) {
      throw new Stopped();
    }
  }

  private boolean await() {
    try {
      return folders.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Run while the process ends: waits until nothing is being written. */
  private void stop() {
    stopped = true;
    try {
      folders.close();
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // The process ends all the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    workspace.environment().out().flush();
    ended.countDown();
    if (!stopped) {
      Runtime.getRuntime().removeShutdownHook(hook);
      folders.close();
    }
  }

  /** Ends a run between two files. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the run was told to end", null, false, false);
    }
  }
}
