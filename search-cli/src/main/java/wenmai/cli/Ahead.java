package wenmai.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Does jobs on several threads, some ahead of the one whose outcome is asked for, and gives the
 * outcomes in the order of the jobs. Only so much is under way at once, in number and in weight,
 * that memory does not grow with what there is to do; a heavy job has all of it for itself.
 */
final class Ahead<J, R> implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 2;

  private final Iterator<J> jobs;
  private final ToLongFunction<J> weigh;
  private final Function<J, R> work;
  private final ExecutorService threads;
  private final int most;
  private final long heaviest;
  private final Deque<Running<R>> running = new ArrayDeque<>();
  private J waiting;
  private long weight;

  private record Running<R>(Future<R> outcome, long weight) {}

  /**
   * @param work throws nothing that is no fault of the program
   * @param heaviest what may be under way together
   */
  Ahead(
      Iterator<J> jobs, ToLongFunction<J> weigh, Function<J, R> work, int threads, long heaviest) {
    this.jobs = jobs;
    this.weigh = weigh;
    this.work = work;
    this.threads = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    this.most = AHEAD_PER_THREAD * threads;
    this.heaviest = heaviest;
  }

  boolean hasNext() {
    return !running.isEmpty() || waiting != null || jobs.hasNext();
  }

  /** The outcome of the next job. */
  R next() throws IOException {
    fill();
    Running<R> first = running.remove();
    weight -= first.weight();
    return await(first.outcome());
  }

  /** Waits until all that is under way is done. */
  void settle() throws IOException {
    for (Running<R> one : running) {
      await(one.outcome());
    }
  }

  private void fill() {
    while (running.size() < most && (waiting != null || jobs.hasNext())) {
      waiting = waiting == null ? jobs.next() : waiting;
      J job = waiting;
      long its = weigh.applyAsLong(job);
      if (!running.isEmpty() && weight + its > heaviest) {
        return;
      }
      running.add(new Running<>(threads.submit(() -> work.apply(job)), its));
      weight += its;
      waiting = null;
    }
  }

  private static <R> R await(Future<R> outcome) throws IOException {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
