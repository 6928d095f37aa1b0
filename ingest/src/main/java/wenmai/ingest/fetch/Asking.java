package wenmai.ingest.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import wenmai.ingest.parse.ParseException;

/** Asks hosts in their turn, follows redirects, and waits where a host asks for a little time. */
final class Asking {
  /** A host that is busy is asked once more. */
  private static final int TRIES = 2;

  private final Exchange exchange;
  private final HostTurns turns;
  private final FetchLimits limits;

  Asking(Exchange exchange, HostTurns turns, FetchLimits limits) {
    this.exchange = exchange;
    this.turns = turns;
    this.limits = limits;
  }

  /** Judges an address before it is asked. */
  @FunctionalInterface
  interface Gate {
    void check(WebUrl url) throws IOException;
  }

  /** Judges what an answer says it holds. */
  @FunctionalInterface
  interface TypeCheck {
    void check(String contentType, WebUrl url) throws ParseException;
  }

  /**
   * Asks for a page, and for those that it redirects to.
   *
   * @param before what is kept of it; its bytes are not sent again if they are still the same
   * @throws ParseException where there is no whole answer: with the reason
   */
  Landing ask(WebUrl url, Fetched before, Gate gate, TypeCheck types, long most, Path to)
      throws IOException {
    Set<WebUrl> seen = new HashSet<>();
    WebUrl at = url;
    while (true) {
      seen.add(at);
      gate.check(at);
      boolean same = before.file() != null && at.toString().equals(before.finalUrl());
      Answer answer =
          answer(
              at,
              same ? before.etag() : null,
              same ? before.lastModified() : null,
              types,
              most,
              to);
      if (!answer.redirects()) {
        return new Landing(at, answer, null);
      }
      WebUrl next;
      try {
        next = at.resolve(answer.location());
      } catch (IllegalArgumentException e) {
        return new Landing(at, answer, "it redirects elsewhere: " + e.getMessage());
      }
      if (seen.contains(next)) {
        return new Landing(at, answer, "it redirects in a circle");
      }
      if (seen.size() > limits.redirects()) {
        return new Landing(at, answer, "it redirects more than " + limits.redirects() + " times");
      }
      at = next;
    }
  }

  private Answer answer(
      WebUrl at, String etag, String lastModified, TypeCheck types, long most, Path to)
      throws IOException {
    for (int tries = 1; ; tries++) {
      Answer answer =
          turns.take(
              at,
              () -> exchange.get(at, etag, lastModified, type -> types.check(type, at), most, to));
      Instant now = Instant.now();
      Optional<Duration> wait =
          answer.isBusy() ? RetryAfter.of(answer.retryAfter(), now) : Optional.empty();
      wait.ifPresent(asked -> turns.hold(at, asked));
      if (wait.isEmpty() || wait.get().compareTo(limits.longestPause()) > 0 || tries == TRIES) {
        return answer;
      }
    }
  }
}
