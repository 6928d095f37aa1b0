package wenmai.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import wenmai.ingest.parse.ParseException;

/**
 * Asks a site's robots.txt before anything else of that site, and does as it says, as RFC 9309 has
 * it: where there is none everything is allowed, and where the site cannot say nothing is.
 */
final class Robots {
  /** The name that a robots.txt speaks to. */
  private static final String NAME = "wenmai";

  /** The RFC asks for half of that at least. */
  private static final long MOST_BYTES = 1 << 20;

  private static final int NO_WARNINGS = 0;

  private final Asking asking;
  private final HostTurns turns;
  private final FetchFolder folder;
  private final FetchLimits limits;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  /** What a site says, once it has been asked. */
  private static final class Site {
    private BaseRobotRules rules;
    private ParseException fault;
  }

  Robots(Asking asking, HostTurns turns, FetchFolder folder, FetchLimits limits) {
    this.asking = asking;
    this.turns = turns;
    this.folder = folder;
    this.limits = limits;
  }

  /** Throws if the site does not want that page fetched, or cannot be asked. */
  void check(WebUrl url) throws IOException {
    Site site = sites.computeIfAbsent(url.origin(), origin -> new Site());
    synchronized (site) {
      if (site.rules == null && site.fault == null) {
        try {
          site.rules = rules(url.robots());
        } catch (ParseException e) {
          site.fault = e;
        }
      }
      if (site.fault != null) {
        throw new ParseException(site.fault.reason(), site.fault.detail(), site.fault);
      }
      if (!site.rules.isAllowed(url.toString())) {
        throw FetchFault.unreadable("the robots.txt of " + url.host() + " does not allow it", null);
      }
      if (site.rules.getCrawlDelay() > 0) {
        turns.slow(url, Duration.ofMillis(site.rules.getCrawlDelay()));
      }
    }
  }

  private BaseRobotRules rules(WebUrl url) throws IOException {
    Fetched before = folder.get(url).orElse(Fetched.nothing(url.toString(), true));
    if (isFresh(before)) {
      return kept(before, url);
    }
    Path part = folder.part();
    try {
      Landing landing =
          asking.ask(
              url,
              Fetched.nothing(url.toString(), true),
              at -> {},
              (type, at) -> {},
              MOST_BYTES,
              part);
      int status = landing.answer().status();
      if (status == 429 || status >= 500) {
        throw FetchFault.unreadable(
            "the robots.txt of %s cannot be had for now, HTTP %d".formatted(url.host(), status),
            null);
      }
      return kept(keep(before, landing, part), url);
    } catch (ParseException e) {
      // What the site said before holds until it can speak again.
      if (before.file() != null) {
        return kept(before, url);
      }
      throw e;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Fetched keep(Fetched before, Landing landing, Path part) throws IOException {
    String now = Instant.now().toString();
    Answer answer = landing.answer();
    if (answer.status() != Answer.OK || answer.bytes() == 0) {
      Fetched none = before.asked(now, null).lost();
      folder.note(none);
      return none;
    }
    return folder.keep(before.came(landing, now), part, "txt");
  }

  private boolean isFresh(Fetched before) {
    return before.askedAt() != null
        && before.failure() == null
        && Instant.parse(before.askedAt()).plus(limits.robotsLifetime()).isAfter(Instant.now());
  }

  private BaseRobotRules kept(Fetched page, WebUrl url) throws IOException {
    Optional<Path> body = folder.body(page);
    if (body.isEmpty()) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    return new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS)
        .parseContent(url.toString(), Files.readAllBytes(body.get()), "text/plain", List.of(NAME));
  }
}
