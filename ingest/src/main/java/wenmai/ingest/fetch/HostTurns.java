package wenmai.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenmai.ingest.parse.ParseException;

/** Lets one request at a time go to a host, with a pause between one and the next. */
final class HostTurns {
  private final Duration pause;
  private final Duration longest;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /** What is done in a host's turn. */
  @FunctionalInterface
  interface Request {
    Answer send() throws IOException;
  }

  /**
   * @param pause between the end of one request and the beginning of the next
   * @param longest that is waited where a host asks for more
   */
  HostTurns(Duration pause, Duration longest) {
    this.pause = pause;
    this.longest = longest;
  }

  /**
   * Sends a request when the host's turn has come.
   *
   * @throws ParseException if the host has asked for more patience than there is
   */
  Answer take(WebUrl url, Request request) throws IOException {
    Host host = host(url);
    synchronized (host) {
      host.await(longest);
      try {
        return request.send();
      } finally {
        host.after(host.pause);
      }
    }
  }

  /** Has a host's later requests keep a longer pause, as its robots.txt asks. */
  void slow(WebUrl url, Duration asked) {
    Host host = host(url);
    synchronized (host) {
      Duration longer = asked.compareTo(longest) > 0 ? longest : asked;
      host.pause = longer.compareTo(host.pause) > 0 ? longer : host.pause;
    }
  }

  /** Leaves a host alone for as long as it asks. */
  void hold(WebUrl url, Duration asked) {
    Host host = host(url);
    synchronized (host) {
      host.after(asked);
    }
  }

  private Host host(WebUrl url) {
    return hosts.computeIfAbsent(url.host(), name -> new Host(name, pause));
  }

  /** One host, and when it may be asked next. */
  private static final class Host {
    private final String name;
    private Duration pause;
    private Instant next = Instant.MIN;

    Host(String name, Duration pause) {
      this.name = name;
      this.pause = pause;
    }

    void after(Duration wait) {
      Instant until = Instant.now().plus(wait);
      next = until.isAfter(next) ? until : next;
    }

    void await(Duration longest) throws IOException {
      Duration wait =
          next.equals(Instant.MIN) ? Duration.ZERO : Duration.between(Instant.now(), next);
      if (wait.compareTo(longest) > 0) {
        throw FetchFault.unreadable(
            "%s asks to be left alone until %s"
                .formatted(name, next.truncatedTo(ChronoUnit.SECONDS)),
            null);
      }
      try {
        Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the run was told to end");
      }
    }
  }
}
