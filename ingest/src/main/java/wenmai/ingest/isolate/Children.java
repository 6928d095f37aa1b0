package wenmai.ingest.isolate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * The processes that parse: so many at most, started when they are needed, used again, replaced
 * when they die.
 */
final class Children implements AutoCloseable {
  /** How often a child may be dead before it was asked, until something else must be wrong. */
  private static final int TRIES = 3;

  /**
   * One more process comes when those that there are have worked so long since the last one came,
   * and a file has to wait. Until it parses as fast as one that has long been at it, a process
   * costs half of that: of two that share a short run, the second would bring next to nothing.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How many times that long a file waits by the clock, for processes that do not work. */
  private static final int IDLENESS = 4;

  private static final long LOOK_MILLIS = 100;

  private final JavaCommand command;
  private final TimeLimit limit;
  private final Semaphore places;
  private final long patience;
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Child> all = new HashSet<>();
  private ScheduledExecutorService clock;
  private int started;
  private int starting;

  /** What those had worked, in nanoseconds, that were there when the last one was started. */
  private long workedBefore;

  private int closed;

  Children(JavaCommand command, TimeLimit limit, int most) {
    this(command, limit, most, PATIENCE);
  }

  /**
   * @param patience how long those that there are work before one more is started
   */
  Children(JavaCommand command, TimeLimit limit, int most, Duration patience) {
    this.command = command;
    this.limit = limit;
    this.places = new Semaphore(most);
    this.patience = patience.toNanos();
  }

  /** Parses in a child, and waits until one is free. */
  Document parse(Wire.Request request) throws IOException {
    int since = closed();
    places.acquireUninterruptibly();
    try {
      for (int left = TRIES; ; left--) {
        try {
          return parseOnce(request, since);
        } catch (Child.Unasked e) {
          if (left == 1 || since != closed()) {
            throw new ParseException(Reason.UNREADABLE, e.getMessage(), e);
          }
        }
      }
    } finally {
      places.release();
    }
  }

  private Document parseOnce(Wire.Request request, int since) throws IOException {
    Child child = take(since);
    try {
      return child.parse(request, limit.of(request.bytes().length), clock());
    } finally {
      giveBack(child);
    }
  }

  private Child take(int since) throws IOException {
    synchronized (this) {
      Child child = idle(since);
      if (child != null) {
        return child;
      }
      starting++;
      workedBefore = worked();
    }
    // Not under the lock: the other threads go on while one waits for the system.
    Child child = null;
    try {
      child = start();
    } finally {
      synchronized (this) {
        starting--;
        if (child != null) {
          started++;
          all.add(child);
        }
        notifyAll();
      }
    }
    synchronized (this) {
      if (since != closed) {
        end(child);
        throw new Child.Unasked(null);
      }
      return child;
    }
  }

  /** One that is free, waited for while that is better than another; null if one is to start. */
  private Child idle(int since) throws Child.Unasked {
    long began = System.nanoTime();
    while (true) {
      if (since != closed) {
        throw new Child.Unasked(null);
      }
      while (!idle.isEmpty()) {
        Child child = idle.removeLast();
        if (child.isAlive()) {
          return child;
        }
        end(child);
      }
      if (all.size() + starting == 0
          || worked() - workedBefore >= patience
          || System.nanoTime() - began >= IDLENESS * patience) {
        return null;
      }
      try {
        wait(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  private long worked() {
    return all.stream().mapToLong(Child::worked).map(work -> Math.max(0, work)).sum();
  }

  /** What the system lacks for it, as memory or room on the disk, is no fault of the file. */
  private Child start() throws ParseException {
    try {
      return Child.start(command);
    } catch (IOException e) {
      throw new ParseException(
          Reason.UNREADABLE, "no process to parse it can be started: " + e.getMessage(), e);
    }
  }

  private synchronized void giveBack(Child child) {
    if (child.isAlive() && all.contains(child)) {
      idle.addLast(child);
      notifyAll();
    } else {
      end(child);
    }
  }

  private void end(Child child) {
    all.remove(child);
    child.close();
    notifyAll();
  }

  private synchronized ScheduledExecutorService clock() {
    if (clock == null) {
      clock =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("time limits").factory());
    }
    return clock;
  }

  /** How often all were ended: what was asked for before is given up. */
  private synchronized int closed() {
    return closed;
  }

  /** How many were started until now. */
  synchronized int started() {
    return started;
  }

  /** Those that run now. */
  synchronized long[] pids() {
    return all.stream().filter(Child::isAlive).mapToLong(Child::pid).toArray();
  }

  /** Ends all of them; who is asked next starts another. */
  @Override
  public synchronized void close() {
    closed++;
    all.forEach(Child::close);
    all.clear();
    idle.clear();
    if (clock != null) {
      clock.shutdownNow();
      clock = null;
    }
    notifyAll();
  }
}
