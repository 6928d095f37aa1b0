package wenmai.ingest.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/** One process that parses, one file after the other. */
final class Child implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final long END_SECONDS = 10;

  /** How many times the limit a request may take by the clock. */
  private static final int PATIENCE = 3;

  /** How often is looked in so much time as the limit is. */
  private static final int LOOKS = 10;

  /** For one that has closed its output already. */
  private static final long LAST_SECONDS = 2;

  private final JavaCommand command;
  private final Scratch scratch;
  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private volatile boolean expired;

  private Child(JavaCommand command, Scratch scratch, Process process) {
    this.command = command;
    this.scratch = scratch;
    this.process = process;
    to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    from = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
  }

  static Child start(JavaCommand command) throws IOException {
    Scratch scratch = Scratch.create();
    try {
      return new Child(command, scratch, command.start(scratch.folder()));
    } catch (IOException e) {
      scratch.delete();
      throw e;
    }
  }

  /** Says that the child ended before it had the whole request: the file is not at fault. */
  static final class Unasked extends IOException {
    private static final long serialVersionUID = 1L;

    Unasked(Throwable cause) {
      super("the process that was to parse it has ended", cause);
    }
  }

  /** Whether it can be asked again. */
  boolean isAlive() {
    return !expired && process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /**
   * The document that a file is. After any failure that is not the child's own answer the child is
   * dead.
   *
   * @throws Unasked if another child should be asked
   * @throws ParseException with the reason
   */
  Document parse(Wire.Request request, Duration limit, ScheduledExecutorService clock)
      throws IOException {
    boolean begun = false;
    Alarm alarm = new Alarm(limit, clock);
    try {
      Wire.write(request, to);
      begun = from.readByte() == Wire.BEGUN;
      return Wire.readAnswer(from);
    } catch (Wire.Told e) {
      throw e.failure();
    } catch (IOException | IllegalArgumentException e) {
      throw verdict(begun, limit, e);
    } finally {
      alarm.end();
    }
  }

  /**
   * Kills the child when a request has had its time. That is time of the processor: on a busy
   * machine the clock says little of a file. Who waits instead of working has a few times as much
   * by the clock.
   */
  private final class Alarm {
    private final long limit;
    private final long began = System.nanoTime();
    private final long worked = worked();
    private final ScheduledFuture<?> looks;
    private boolean over;

    Alarm(Duration limit, ScheduledExecutorService clock) {
      this.limit = limit.toNanos();
      long again = Math.max(1, this.limit / LOOKS);
      looks = clock.scheduleWithFixedDelay(this::look, this.limit, again, TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
      long waited = System.nanoTime() - began;
      long work = worked < 0 ? waited : worked() - worked;
      if (!over && (work >= limit || waited >= limit * PATIENCE)) {
        expired = true;
        process.destroyForcibly();
      }
    }

    synchronized void end() {
      over = true;
      looks.cancel(false);
    }
  }

  /**
   * What the process has taken of a processor, in nanoseconds; -1 where the system does not say.
   */
  long worked() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
  }

  private IOException verdict(boolean begun, Duration limit, Exception cause) {
    int code = end(LAST_SECONDS);
    if (expired) {
      return new ParseException(
          Reason.TIMEOUT, "reading it took longer than " + limit.toSeconds() + " seconds", cause);
    }
    if (code == JavaCommand.OUT_OF_MEMORY) {
      return new ParseException(
          Reason.OUT_OF_MEMORY,
          "reading it takes more than the %d MB that a file may take"
              .formatted(command.heapMegabytes()),
          cause);
    }
    if (!begun) {
      return new Unasked(cause);
    }
    return new ParseException(
        Reason.CRASHED, "the process that read it ended with code " + code, cause);
  }

  /** Ends the process, at whatever it is, and deletes what it left. */
  @Override
  public void close() {
    process.destroyForcibly();
    end(END_SECONDS);
  }

  /**
   * Waits for the end, and brings it about if it does not come.
   *
   * @return the exit code; -1 where there is none yet
   */
  private int end(long patienceSeconds) {
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    scratch.delete();
    return process.isAlive() ? -1 : process.exitValue();
  }
}
