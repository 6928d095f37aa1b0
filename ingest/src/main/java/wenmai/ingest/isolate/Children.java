package wenmai.ingest.isolate;

import java.io.IOException;
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

  private final JavaCommand command;
  private final TimeLimit limit;
  private final Semaphore places;
  private final Deque<Child> idle = new ArrayDeque<>();
  private final Set<Child> all = new HashSet<>();
  private ScheduledExecutorService clock;
  private int started;
  private int closed;

  Children(JavaCommand command, TimeLimit limit, int most) {
    this.command = command;
    this.limit = limit;
    this.places = new Semaphore(most);
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
      while (!idle.isEmpty()) {
        Child child = idle.removeLast();
        if (child.isAlive()) {
          return child;
        }
        end(child);
      }
    }
    // Not under the lock: the other threads go on while one waits for the system.
    Child child = start();
    synchronized (this) {
      started++;
      if (since != closed) {
        child.close();
        throw new Child.Unasked(null);
      }
      all.add(child);
      return child;
    }
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
    } else {
      end(child);
    }
  }

  private void end(Child child) {
    all.remove(child);
    child.close();
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
  }
}
