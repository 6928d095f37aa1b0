package wenmai.ingest.isolate;

import java.time.Duration;

/**
 * How long one file may take, in time of a processor.
 *
 * @param base for any file: the first PDF in a new process takes seconds
 * @param perMegabyte of the file, on top
 * @param most whatever its size
 */
record TimeLimit(Duration base, Duration perMegabyte, Duration most) {
  /** Shortens the limits, for tests: in seconds for any file. */
  static final String PROPERTY = "wenmai.parse.seconds";

  private static final TimeLimit USUAL =
      new TimeLimit(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(120));

  static TimeLimit usual() {
    Integer seconds = Integer.getInteger(PROPERTY);
    return seconds == null ? USUAL : flat(Duration.ofSeconds(seconds));
  }

  /** The same for every file. */
  static TimeLimit flat(Duration time) {
    return new TimeLimit(time, Duration.ZERO, time);
  }

  Duration of(int bytes) {
    Duration grown = base.plus(perMegabyte.multipliedBy(bytes >> 20));
    return grown.compareTo(most) < 0 ? grown : most;
  }
}
