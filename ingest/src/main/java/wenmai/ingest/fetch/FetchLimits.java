package wenmai.ingest.fetch;

import java.time.Duration;

/**
 * What a fetch may cost, and how polite it is.
 *
 * @param connect for looking up a host, and for each connection
 * @param exchange for one request and its whole answer, so that a slow drip ends
 * @param mostBytes of one answer, as sent and as unpacked
 * @param redirects followed for one page
 * @param pause between two requests to one host
 * @param longestPause waited because a site asks for it; where it asks for more, that page is not
 *     fetched in this run
 * @param robotsLifetime for which a site's robots.txt is not asked for again
 * @param hostsAtOnce from which is fetched at the same time, each by one request at a time
 */
public record FetchLimits(
    Duration connect,
    Duration exchange,
    long mostBytes,
    int redirects,
    Duration pause,
    Duration longestPause,
    Duration robotsLifetime,
    int hostsAtOnce) {
  /**
   * Papers with many pictures stay below 64 MB, at which a minute is a modest line. Five redirects
   * and a day for robots.txt are what RFC 9309 asks of a crawler.
   */
  public static final FetchLimits USUAL =
      new FetchLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          64L << 20,
          5,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofHours(24),
          4);
}
