package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import wenmai.corpus.TaggedDocument;

/**
 * Parses planned files on several threads, a few ahead of the one that is asked for, so that memory
 * does not grow with their number.
 */
final class ParsePool implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 2;

  private final SourceReader reader;
  private final ExecutorService threads;
  private final int ahead;
  private final Deque<Planned> waiting = new ArrayDeque<>();
  private final Map<Planned, Future<Outcome>> running = new HashMap<>();

  ParsePool(SourceReader reader, int threads) {
    this.reader = reader;
    this.threads = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    this.ahead = AHEAD_PER_THREAD * threads;
  }

  /**
   * What became of a planned file.
   *
   * @param planned the plan, or a failed one with its reason
   * @param document null where nothing was parsed
   * @param parsed whether it was tried to parse it
   */
  record Outcome(Planned planned, TaggedDocument document, boolean parsed) {}

  void submit(Planned file) {
    if (file.parse()) {
      waiting.add(file);
    }
  }

  /** The outcome of {@code file}; files are asked for in the order in which they were submitted. */
  Outcome next(Planned file) throws IOException {
    if (!file.parse()) {
      return new Outcome(file, null, false);
    }
    while (running.size() < ahead && !waiting.isEmpty()) {
      Planned ready = waiting.remove();
      running.put(ready, threads.submit(() -> parse(ready)));
    }
    try {
      return running.remove(file).get();
    } catch (ExecutionException e) {
      throw new IOException(file.name() + ": " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads and parses one file, on the thread that asks. */
  Outcome parse(Planned file) {
    byte[] bytes;
    try {
      long size = Files.size(file.source().file());
      if (size > reader.mostBytes()) {
        return failed(file, "too large: more than " + (reader.mostBytes() >> 20) + " MB");
      }
      bytes = Files.readAllBytes(file.source().file());
    } catch (IOException e) {
      // The bytes are not at fault: without their hash the file is tried again.
      return new Outcome(file.unreadable("unreadable: " + Planner.why(e)), null, true);
    }
    try {
      String sha256 = Planner.sha256(bytes);
      TaggedDocument document = reader.read(file.source().fileName(), bytes);
      return new Outcome(
          new Planned(
              file.source(),
              file.kind(),
              file.before(),
              sha256,
              document.document().id(),
              true,
              ""),
          document,
          true);
    } catch (IOException e) {
      return failed(file, Planner.why(e));
    } catch (RuntimeException | Error e) {
      // Whatever one file does to the program, the run goes on with the next.
      return failed(file, "crashed: " + e);
    }
  }

  private static Outcome failed(Planned file, String reason) {
    return new Outcome(file.failed(reason), null, true);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
