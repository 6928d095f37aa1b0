package wenmai.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads when a server wants to be asked again: in so many seconds, or at a date. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /** How long to wait from {@code now} on; empty where the words say nothing. */
  static Optional<Duration> of(String words, Instant now) {
    if (words == null) {
      return Optional.empty();
    }
    if (words.matches("\\d{1,9}")) {
      return Optional.of(shorter(Duration.ofSeconds(Long.parseLong(words))));
    }
    Instant date = DateUtils.parseStandardDate(words);
    if (date == null) {
      return Optional.empty();
    }
    Duration wait = Duration.between(now, date);
    return Optional.of(wait.isNegative() ? Duration.ZERO : shorter(wait));
  }

  private static Duration shorter(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
