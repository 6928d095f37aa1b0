package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2015-10-21T07:28:00Z");

  @Test
  void secondsAndDatesAreRead() {
    assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.of("0", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.of("Wed, 21 Oct 2015 07:29:30 GMT", NOW))
        .contains(Duration.ofSeconds(90));
  }

  @Test
  void whatIsPastIsNow() {
    assertThat(RetryAfter.of("Tue, 20 Oct 2015 07:28:00 GMT", NOW)).contains(Duration.ZERO);
  }

  @Test
  void noTimeIsLongerThanAYear() {
    assertThat(RetryAfter.of("999999999", NOW)).contains(Duration.ofDays(365));
    assertThat(RetryAfter.of("Fri, 31 Dec 9999 23:59:59 GMT", NOW)).contains(Duration.ofDays(365));
  }

  @Test
  void whatSaysNothingIsNoTime() {
    for (String words : new String[] {null, "soon", "-5", "1.5", "99999999999999999999", "１２"}) {
      assertThat(RetryAfter.of(words, NOW)).as(words).isEmpty();
    }
  }
}
