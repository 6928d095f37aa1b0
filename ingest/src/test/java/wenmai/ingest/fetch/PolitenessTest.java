package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How often a host is asked, and what it does not want to be asked for. */
class PolitenessTest extends OnLoopback {
  @Test
  void aHostThatAsksForALittleTimeGetsIt() throws IOException {
    List<Long> asked = new ArrayList<>();
    server.on(
        "/a",
        (request, out) -> {
          asked.add(request.at());
          WebServer.send(
              out,
              asked.size() == 1 ? "HTTP/1.1 429 Slow\r\nRetry-After: 1" : OK,
              asked.size() == 1 ? "" : PAGE);
        });
    assertThat(fetch("/a").failure()).isNull();
    assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aHostThatAsksForMuchTimeIsLeftAlone() throws IOException {
    server.on("/a", "HTTP/1.1 429 Slow\r\nRetry-After: 3600", "");
    server.page("/b", "text/html", PAGE);
    List<Fetched> pages = fetch(SMALL, true, List.of(server.url("/a"), server.url("/b")));
    assertThat(pages.get(0).failure())
        .matches("unreadable: HTTP 429 Too Many Requests; to be tried again after 20.*Z");
    assertThat(pages.get(1).failure()).contains("asks to be left alone until 20");
    assertThat(server.requests("/a")).hasSize(1);
    assertThat(server.requests("/b")).isEmpty();
    server.on("/a", "HTTP/1.1 503 Busy", "");
    assertThat(fetch("/a").failure()).isEqualTo("unreadable: HTTP 503 Service Unavailable");
  }

  @Test
  void oneRequestAtATimeGoesToAHostWithAPause() throws IOException {
    List<WebUrl> urls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      server.on(
          "/" + i,
          (request, out) -> {
            Thread.sleep(20);
            WebServer.send(out, OK, PAGE);
          });
      urls.add(server.url("/" + i));
    }
    FetchLimits slow =
        new FetchLimits(
            SMALL.connect(),
            SMALL.exchange(),
            SMALL.mostBytes(),
            5,
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            SMALL.robotsLifetime(),
            4);
    assertThat(fetch(slow, true, urls)).extracting(Fetched::failure).containsOnlyNulls();
    assertThat(server.mostAtOnce()).isEqualTo(1);
    List<WebServer.Request> requests = server.requests();
    for (int i = 1; i < requests.size(); i++) {
      assertThat(requests.get(i).at() - requests.get(i - 1).at()).isGreaterThan(190_000_000L);
    }
  }

  @Test
  void differentHostsAreAskedAtTheSameTime() throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    server.on(
        "/a",
        (request, out) -> {
          try {
            both.await(1500, TimeUnit.MILLISECONDS);
          } catch (BrokenBarrierException | TimeoutException e) {
            WebServer.send(out, "HTTP/1.1 500 Alone", "");
            return;
          }
          WebServer.send(out, OK, PAGE);
        });
    assertThat(fetch(SMALL, true, List.of(server.url("/a"), server.url("localhost", "/a"))))
        .extracting(Fetched::failure)
        .containsOnlyNulls();
  }

  @Test
  void robotsAreObeyed() throws IOException {
    server.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Wenmai\nDisallow: /private\nAllow: /private/open\n");
    for (String path : List.of("/a", "/private/a", "/private/open/a")) {
      server.page(path, "text/html", PAGE);
    }
    assertThat(fetch("/a").failure()).isNull();
    assertThat(fetch("/private/a").failure())
        .isEqualTo("unreadable: the robots.txt of 127.0.0.1 does not allow it");
    assertThat(fetch("/x/../private/a").failure()).contains("robots.txt");
    assertThat(fetch("/private/open/a").failure()).isNull();
    server.on("/there", "HTTP/1.1 302 Found\r\nLocation: /private/a", "");
    assertThat(fetch("/there").failure()).as("behind a redirect too").contains("robots.txt");
    assertThat(server.requests("/private/a")).isEmpty();
    assertThat(server.requests("/robots.txt")).hasSize(1);
  }

  @Test
  void aSiteThatCannotSayIsNotAsked() throws IOException {
    server.page("/a", "text/html", PAGE);
    server.on("/robots.txt", "HTTP/1.1 500 Broken", "");
    assertThat(fetch("/a").failure())
        .isEqualTo("unreadable: the robots.txt of 127.0.0.1 cannot be had for now, HTTP 500");
    assertThat(server.requests("/a")).isEmpty();
    server.on("/robots.txt", "HTTP/1.1 403 No", "");
    assertThat(fetch("/a").failure()).as("there are no rules").isNull();
  }

  @Test
  void aCrawlDelayIsKept() throws IOException {
    server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n");
    server.page("/a", "text/html", PAGE);
    server.page("/b", "text/html", PAGE);
    fetch(SMALL, true, List.of(server.url("/a"), server.url("/b")));
    long between = server.requests("/b").getFirst().at() - server.requests("/a").getFirst().at();
    assertThat(Duration.ofNanos(between)).isGreaterThan(Duration.ofMillis(950));
  }
}
