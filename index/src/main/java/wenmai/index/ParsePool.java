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
 * does not grow with their number, nor with their size; with one thread, on that of whoever asks.
 */
final class ParsePool implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 2;

  /** So many bytes of files are under way together at most, but for one file that has more. */
  private static final long HEAVIEST = 64L << 20;

  private final SourceReader reader;

  /** Null where there is but one thread. */
  private final ExecutorService threads;

  private final int ahead;
  private final Deque<Planned> waiting = new ArrayDeque<>();
  private final Map<Planned, Running> running = new HashMap<>();
  private long weight;

  private record Running(Future<Outcome> outcome, long weight) {}

  /**
   * @param threads how many; two of them and the one that asks share two processors well, as the
   *     latter only writes what they have made
   */
  ParsePool(SourceReader reader, int threads) {
    this.reader = reader;
    this.threads =
        threads == 1
            ? null
            : Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    this.ahead = AHEAD_PER_THREAD * threads;
  }

  /**
   * What became of a planned file.
   *
   * @param planned the plan, or a failed one with its reason
   * @param document null where nothing was parsed
   * @param state in which its file was read, or null if it was not
   * @param starved whether memory ran out here, and not in a process that the file had for itself
   */
  record Outcome(Planned planned, TaggedDocument document, FileState state, boolean starved) {
    Outcome(Planned planned, TaggedDocument document, FileState state) {
      this(planned, document, state, false);
    }

    /** Whether it was tried to parse it. */
    boolean parsed() {
      return planned.parse();
    }
  }

  void submit(Planned file) {
    if (file.parse() && threads != null) {
      waiting.add(file);
    }
  }

  /** The outcome of {@code file}; files are asked for in the order in which they were submitted. */
  Outcome next(Planned file) throws IOException {
    if (!file.parse()) {
      return new Outcome(file, null, null);
    }
    if (threads == null) {
      return parse(file);
    }
    fill();
    Running first = running.remove(file);
    weight -= first.weight();
    try {
      Outcome outcome = first.outcome().get();
      if (outcome.starved()) {
        // Perhaps another took what it needed: it gets a second try with nothing beside it.
        for (Running other : running.values()) {
          other.outcome().get();
        }
        outcome = parse(file);
      }
      return outcome;
    } catch (ExecutionException e) {
      throw new IOException(file.name() + ": " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void fill() {
    while (running.size() < ahead && !waiting.isEmpty()) {
      Planned ready = waiting.peek();
      long its = weigh(ready);
      if (!running.isEmpty() && weight + its > HEAVIEST) {
        return;
      }
      waiting.remove();
      running.put(ready, new Running(threads.submit(() -> parse(ready)), its));
      weight += its;
    }
  }

  /** What cannot be read is found out when it is tried. */
  private static long weigh(Planned file) {
    try {
      return Files.size(file.source().file());
    } catch (IOException e) {
      return 0;
    }
  }

  /** Reads and parses one file, on the thread that asks. */
  Outcome parse(Planned file) {
    Snapshot snapshot;
    try {
      snapshot = Snapshot.of(file.source().file(), file.sha256(), reader.mostBytes());
    } catch (IOException e) {
      // The bytes are not at fault: without their hash the file is tried again.
      return new Outcome(file.unreadable(Reason.ofDisk(e)), null, null);
    } catch (OutOfMemoryError e) {
      return starved(file, e);
    }
    Planned found = file.as(snapshot.sha256());
    FileState state = snapshot.state();
    if (state.size() > reader.mostBytes()) {
      return new Outcome(found.failed(Planner.tooLarge(state.size(), reader)), null, state);
    }
    if (snapshot.bytes() == null) {
      String why = Reason.UNREADABLE.because("it is being written; the next run tries it again");
      return new Outcome(file.unreadable(why), null, state);
    }
    try {
      TaggedDocument document = reader.read(file.source().fileName(), snapshot.bytes());
      return new Outcome(found.holding(document.document().id()), document, state);
    } catch (IOException | RuntimeException | Error e) {
      if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
        return starved(file, e);
      }
      // Whatever one file does to the program, the run goes on with the next.
      String why = Reason.ofReader(e);
      // What the reader lacks is no fault of the bytes: without their hash they are tried again.
      boolean lacking = Reason.UNREADABLE.isIn(why);
      return new Outcome(lacking ? file.unreadable(why) : found.failed(why), null, state);
    }
  }

  /** The bytes may be read where there is more memory: without their hash they are tried again. */
  private static Outcome starved(Planned file, Throwable fault) {
    return new Outcome(file.unreadable(Reason.ofReader(fault)), null, null, true);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
