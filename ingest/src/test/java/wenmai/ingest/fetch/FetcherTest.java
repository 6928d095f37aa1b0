package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages from a server on loopback, good and bad. */
class FetcherTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
  private static final String PAGE = "<p>注意力机制让模型看到整个句子。</p>";

  /** Small limits, so that what goes over them does so soon. */
  private static final FetchLimits SMALL =
      new FetchLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          1 << 20,
          5,
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          Duration.ofHours(1),
          4);

  @TempDir Path home;
  private final WebServer server = new WebServer();

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private FetchFolder folder() {
    return new FetchFolder(home.resolve("fetched"));
  }

  private List<Fetched> fetch(FetchLimits limits, boolean allowPrivate, List<WebUrl> urls)
      throws IOException {
    try (Fetcher fetcher = new Fetcher(folder(), limits, "wenmai/test", allowPrivate)) {
      return fetcher.fetch(urls, false, url -> {});
    }
  }

  private Fetched fetch(String path) throws IOException {
    return fetch(SMALL, true, List.of(server.url(path))).getFirst();
  }

  private String body(Fetched page) throws IOException {
    return Files.readString(folder().body(page).orElseThrow());
  }

  @Test
  void aPageIsKeptAsItCame() throws IOException {
    server.page("/a.html", "text/html; charset=gb2312", PAGE);
    Fetched page = fetch("/a.html");
    assertThat(page.failure()).isNull();
    assertThat(body(page)).isEqualTo(PAGE);
    assertThat(page.file()).endsWith(".html");
    assertThat(page.contentType())
        .as("the character set too")
        .isEqualTo("text/html; charset=gb2312");
    assertThat(page.finalUrl()).isEqualTo(server.url("/a.html").toString());
    assertThat(folder().get(server.url("/a.html"))).contains(page);
    WebServer.Request request = server.requests("/a.html").getFirst();
    assertThat(request.header("user-agent")).isEqualTo("wenmai/test");
    assertThat(request.headers()).doesNotContainKeys("cookie", "if-none-match", "authorization");
    assertThat(server.requests()).as("robots.txt first").hasSize(2);
    assertThat(server.requests().getFirst().path()).isEqualTo("/robots.txt");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws IOException {
    server.on(
        "/a",
        (request, out) -> {
          boolean same = "\"1\"".equals(request.header("if-none-match"));
          WebServer.send(
              out,
              same ? "HTTP/1.1 304 Not Modified\r\nETag: \"1\"" : OK + "\r\nETag: \"1\"",
              same ? "" : PAGE);
        });
    Fetched first = fetch("/a");
    Fetched second = fetch("/a");
    assertThat(second.failure()).isNull();
    assertThat(second.fetchedAt()).isEqualTo(first.fetchedAt());
    assertThat(body(second)).isEqualTo(PAGE);
    assertThat(server.requests("/a")).hasSize(2);
    assertThat(server.requests("/robots.txt")).as("kept for a while").hasSize(1);
    Files.write(folder().body(second).orElseThrow(), new byte[1]);
    assertThat(body(fetch("/a"))).as("what was lost is asked for whole").isEqualTo(PAGE);
  }

  @Test
  void aDateServesWhereThereIsNoName() throws IOException {
    String date = "Wed, 21 Oct 2015 07:28:00 GMT";
    server.on("/a", OK + "\r\nLast-Modified: " + date, PAGE);
    fetch("/a");
    fetch("/a");
    assertThat(server.requests("/a").getLast().header("if-modified-since")).isEqualTo(date);
  }

  @Test
  void whatChangedReplacesWhatWasKept() throws IOException {
    server.page("/a", "text/html", PAGE);
    fetch("/a");
    server.page("/a", "text/html", PAGE + PAGE);
    assertThat(body(fetch("/a"))).isEqualTo(PAGE + PAGE);
    try (Stream<Path> files = Files.list(home.resolve("fetched"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".html"))).hasSize(1);
    }
  }

  @Test
  void aFailureKeepsWhatWasGood() throws IOException {
    server.page("/a", "text/html", PAGE);
    fetch("/a");
    server.on("/a", "HTTP/1.1 404 Gone Fishing", "no");
    Fetched page = fetch("/a");
    assertThat(page.failure()).isEqualTo("unreadable: HTTP 404 Not Found");
    assertThat(body(page)).isEqualTo(PAGE);
    server.page("/a", "text/html", "");
    assertThat(fetch("/a").failure()).startsWith("no text: ");
    server.page("/a", "text/html", PAGE);
    assertThat(fetch("/a").failure()).isNull();
  }

  @Test
  void redirectsAreFollowedAsFarAsTheyLead() throws IOException {
    server.on("/a", "HTTP/1.1 301 Moved\r\nLocation: b?c=d", "");
    server.on(
        "/b?c=d", "HTTP/1.1 302 Found\r\nLocation: http://localhost:" + server.port() + "/e", "");
    server.page("/e", "text/markdown", "# 题");
    Fetched page = fetch("/a");
    assertThat(page.failure()).isNull();
    assertThat(page.finalUrl()).isEqualTo("http://localhost:" + server.port() + "/e");
    assertThat(page.file()).endsWith(".md");
    assertThat(server.requests("/robots.txt")).as("each host's").hasSize(2);
  }

  @Test
  void aRedirectMayBeWrittenWithoutEscapes() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
      byte[] location = "HTTP/1.1 302 Go\r\nLocation: /文\r\n\r\n".getBytes(charset);
      String path = "/" + URLEncoder.encode("文", charset);
      server.on("/" + charset, (request, out) -> out.write(location));
      server.page(path, "text/html", PAGE);
      assertThat(fetch("/" + charset).finalUrl()).isEqualTo(server.url(path).toString());
    }
  }

  @Test
  void aRunThatIsToldToEndSaysNothingOfThePagesItDidNotReach() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.on(
        "/a",
        (request, out) -> {
          asked.countDown();
          Thread.sleep(30_000);
        });
    server.page("/b", "text/html", PAGE);
    FetchLimits patient = FetchLimits.USUAL;
    try (Fetcher fetcher = new Fetcher(folder(), patient, "wenmai/test", true)) {
      List<WebUrl> urls = List.of(server.url("/a"), server.url("localhost", "/b"));
      assertThatThrownBy(
              () ->
                  fetcher.fetch(
                      urls,
                      false,
                      url -> {
                        try {
                          asked.await();
                        } catch (InterruptedException e) {
                          throw new IllegalStateException(e);
                        }
                        throw new IllegalStateException("told to end");
                      }))
          .hasMessage("told to end");
    }
    assertThat(folder().get(server.url("localhost", "/b"))).isPresent();
    assertThat(folder().get(server.url("/a"))).isEmpty();
  }

  @Test
  void redirectsAreBounded() throws IOException {
    for (int i = 0; i < 9; i++) {
      server.on("/" + i, "HTTP/1.1 307 Go\r\nLocation: /" + (i + 1), "");
    }
    server.page("/9", "text/html", PAGE);
    assertThat(fetch("/0").failure()).isEqualTo("unreadable: it redirects more than 5 times");
    assertThat(fetch("/4").failure()).isNull();
    server.on("/x", "HTTP/1.1 308 Go\r\nLocation: /y", "");
    server.on("/y", "HTTP/1.1 308 Go\r\nLocation: /x#1", "");
    assertThat(fetch("/x").failure()).isEqualTo("unreadable: it redirects in a circle");
    server.on("/f", "HTTP/1.1 302 Go\r\nLocation: file:///etc/passwd", "");
    assertThat(fetch("/f").failure())
        .startsWith("unreadable: it redirects elsewhere: file: is not");
  }

  @Test
  void nothingNearbyIsAskedUnlessItIsAllowed() throws IOException {
    server.page("/a", "text/html", PAGE);
    List<Fetched> pages =
        fetch(
            SMALL,
            false,
            List.of(
                server.url("/a"),
                server.url("localhost", "/a"),
                server.url("[::1]", "/a"),
                server.url("[::ffff:127.0.0.1]", "/a"),
                server.url("127.9.9.9", "/a")));
    assertThat(pages)
        .extracting(Fetched::failure)
        .allMatch(why -> why.startsWith("unreadable: ") && why.contains("no public address"));
    assertThat(server.requests()).isEmpty();
    Fetched odd = fetch(SMALL, false, List.of(WebUrl.parse("http://127.0.0.1:25/"))).getFirst();
    assertThat(odd.failure()).startsWith("unreadable: port 25 belongs to another service");
  }

  /** 127.0.0.2 stands for the public here, and 127.0.0.1 for what is nearby. */
  private Fetched fetch(CheckedResolver.LookUp lookUp, WebUrl url) throws IOException {
    CheckedResolver resolver =
        new CheckedResolver(
            address -> address.getHostAddress().equals("127.0.0.2"), lookUp, SMALL.connect());
    try (Fetcher fetcher = new Fetcher(folder(), SMALL, "wenmai/test", resolver, false)) {
      return fetcher.fetch(List.of(url), false, done -> {}).getFirst();
    }
  }

  @Test
  void noRedirectLeadsFromThePublicToWhatIsNearby() throws IOException {
    server.page("/secret", "text/html", PAGE);
    try (WebServer open = new WebServer("127.0.0.2")) {
      CheckedResolver.LookUp names =
          host ->
              InetAddress.getAllByName(
                  host.equals("public.example.org")
                      ? "127.0.0.2"
                      : host.equals("inside.example.org") ? "127.0.0.1" : host);
      open.page("/a", "text/html", PAGE);
      assertThat(fetch(names, open.url("public.example.org", "/a")).failure()).isNull();
      for (String host : List.of("inside.example.org", "127.0.0.1", "localhost")) {
        open.on("/to", "HTTP/1.1 302 Go\r\nLocation: " + server.url(host, "/secret"), "");
        assertThat(fetch(names, open.url("public.example.org", "/to")).failure())
            .startsWith("unreadable: " + host + " is at ")
            .contains("no public address");
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aNameThatChangesItsAddressIsCheckedWhereTheConnectionIsMade() throws IOException {
    server.page("/secret", "text/html", PAGE);
    AtomicInteger asked = new AtomicInteger();
    try (WebServer open = new WebServer("127.0.0.2")) {
      CheckedResolver.LookUp rebinding =
          host ->
              InetAddress.getAllByName(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
      Fetched page = fetch(rebinding, open.url("rebinding.example.org", "/a"));
      assertThat(page.failure()).contains("is at 127.0.0.1, which is no public address");
      assertThat(open.requests()).as("robots.txt, by the first address").hasSize(1);
      assertThat(asked).as("once a connection").hasValue(2);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aSlowDripEnds() throws IOException {
    server.on(
        "/drip",
        (request, out) -> {
          out.write((OK + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 600; i++) {
            out.write('a');
            out.flush();
            Thread.sleep(50);
          }
        });
    server.on("/silent", (request, out) -> Thread.sleep(30_000));
    server.on(
        "/head",
        (request, out) -> {
          for (int i = 0; i < 600; i++) {
            out.write(
                i == 0
                    ? "HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.UTF_8)
                    : new byte[] {'x'});
            out.flush();
            Thread.sleep(50);
          }
        });
    server.on(
        "/continue",
        (request, out) -> {
          for (int i = 0; i < 600; i++) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(50);
          }
        });
    for (String path : List.of("/drip", "/silent", "/head", "/continue")) {
      long start = System.nanoTime();
      assertThat(fetch(path).failure()).as(path).startsWith("timeout: ");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(path)
          .isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void anEndlessBodyEnds() throws IOException {
    server.on(
        "/endless",
        (request, out) -> {
          out.write((OK + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
          endless(out);
        });
    server.on(
        "/chunks",
        (request, out) -> {
          out.write(
              (OK + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
          while (true) {
            out.write(
                ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
          }
        });
    server.on("/long", OK + "\r\nContent-Length: 999999999999", "a");
    server.on(
        "/404",
        (request, out) -> {
          out.write("HTTP/1.1 404 No\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          endless(out);
        });
    assertThat(fetch("/endless").failure()).isEqualTo("too large: it is larger than 1 MB");
    assertThat(fetch("/chunks").failure()).isEqualTo("too large: it is larger than 1 MB");
    assertThat(fetch("/long").failure()).isEqualTo("too large: it is larger than 1 MB");
    assertThat(fetch("/404").failure()).isEqualTo("unreadable: HTTP 404 Not Found");
  }

  private static void endless(OutputStream out) throws IOException {
    byte[] much = new byte[1 << 14];
    while (true) {
      out.write(much);
    }
  }

  @Test
  void aHeadWithoutEndEnds() throws IOException {
    server.on(
        "/lines",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
          while (true) {
            out.write("X: y\r\n".getBytes(StandardCharsets.ISO_8859_1));
          }
        });
    server.on(
        "/line",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
          endless(out);
        });
    assertThat(fetch("/lines").failure()).startsWith("too large: the head");
    assertThat(fetch("/line").failure()).startsWith("too large: the head");
  }

  @Test
  void aBombIsCountedAsItUnpacks() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
    byte[] small = bomb.toByteArray();
    assertThat(small.length).isLessThan(1 << 20);
    server.on(
        "/bomb", (request, out) -> WebServer.send(out, OK + "\r\nContent-Encoding: gzip", small));
    assertThat(fetch("/bomb").failure()).isEqualTo("too large: it is larger than 1 MB");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    byte[] good = packed.toByteArray();
    server.on(
        "/good", (request, out) -> WebServer.send(out, OK + "\r\nContent-Encoding: gzip", good));
    assertThat(body(fetch("/good"))).isEqualTo(PAGE);
    byte[] cut = Arrays.copyOf(good, good.length - 12);
    server.on(
        "/cut", (request, out) -> WebServer.send(out, OK + "\r\nContent-Encoding: gzip", cut));
    assertThat(fetch("/cut").failure()).startsWith("damaged: ");
    server.on("/no", OK + "\r\nContent-Encoding: gzip", "no gzip at all");
    assertThat(fetch("/no").failure()).startsWith("damaged: ");
    server.on("/br", OK + "\r\nContent-Encoding: br", "x");
    assertThat(fetch("/br").failure()).startsWith("not supported: ");
  }

  @Test
  void anAnswerThatIsCutOffIsDamaged() throws IOException {
    server.on("/short", OK + "\r\nContent-Length: 100", "too short");
    server.on("/chunk", OK + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 0", "5\r\nab");
    server.on(
        "/chunks", OK + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 0", "zz\r\nab\r\n");
    server.on("/none", (request, out) -> {});
    server.on(
        "/junk", (request, out) -> out.write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/status",
        (request, out) -> out.write("HTTP/1.1 abc\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
    for (String path : List.of("/short", "/chunk", "/chunks")) {
      assertThat(fetch(path).failure()).as(path).startsWith("damaged: ");
    }
    for (String path : List.of("/none", "/junk", "/status")) {
      assertThat(fetch(path).failure()).as(path).matches("(damaged|unreadable): .*");
    }
    server.on("/more", OK + "\r\nContent-Length: 3", "abcdef");
    assertThat(body(fetch("/more"))).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "application/zip", "video/mp4", "text/css", "application/json"})
  void aTypeThatIsNoDocumentIsNotRead(String type) throws IOException {
    server.on(
        "/a",
        (request, out) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
          endless(out);
        });
    assertThat(fetch("/a").failure()).isEqualTo("not supported: this is " + type);
  }

  @Test
  void theTypeOrElseTheNameSaysHowItIsRead() throws IOException {
    List<List<String>> cases =
        List.of(
            List.of("/a.md", "text/plain", "md"),
            List.of("/b", "text/plain", "txt"),
            List.of("/c.php", "application/xhtml+xml", "xhtml"),
            List.of("/d.pdf", "application/octet-stream", "pdf"),
            List.of("/e.ipynb", "application/json", "ipynb"),
            List.of("/f.md", "TEXT/HTML;charset=GBK", "html"),
            List.of("/g.aspx?x=y.pdf", "application/pdf", "pdf"),
            List.of("/h.zz", "application/octet-stream", ""));
    for (List<String> one : cases) {
      server.page(one.get(0), one.get(1), "x");
      String file = fetch(one.get(0)).file();
      assertThat(file.contains(".") ? file.substring(file.indexOf('.') + 1) : "")
          .as(one.toString())
          .isEqualTo(one.get(2));
    }
  }

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

  @Test
  void aHostMayHaveAnAddressOfTheNewerKind() throws IOException {
    try (WebServer other = sixth()) {
      other.page("/a", "text/html", PAGE);
      Fetched page = fetch(SMALL, true, List.of(other.url("[::1]", "/a"))).getFirst();
      assertThat(body(page)).isEqualTo(PAGE);
      assertThat(other.requests("/a").getFirst().header("host")).isEqualTo("[::1]:" + other.port());
    }
  }

  private static WebServer sixth() {
    try {
      return new WebServer("::1");
    } catch (UncheckedIOException e) {
      return Assumptions.abort("this machine has no IPv6");
    }
  }

  @Test
  void whoCannotProveWhoHeIsIsNotTrusted() throws IOException {
    WebUrl url = WebUrl.parse("https://127.0.0.1:" + server.port() + "/a");
    assertThat(fetch(SMALL, true, List.of(url)).getFirst().failure())
        .isEqualTo("unreadable: there is no trusted connection to 127.0.0.1");
  }

  @Test
  void aHostThatIsNotThereIsNamed() throws IOException {
    WebUrl closed = server.url("/a");
    server.close();
    assertThat(fetch(SMALL, true, List.of(closed)).getFirst().failure())
        .isEqualTo("unreadable: 127.0.0.1 takes no connection");
    WebUrl nowhere = WebUrl.parse("http://wenmai.invalid/");
    assertThat(fetch(SMALL, true, List.of(nowhere)).getFirst().failure())
        .isEqualTo("unreadable: there is no host wenmai.invalid");
  }

  @Test
  void oneRunFetchesAtATimeAndClearsUpAfterOneThatWasKilled() throws IOException {
    server.page("/a", "text/html", PAGE);
    Fetched page = fetch("/a");
    Path fetched = home.resolve("fetched");
    String stray = "0".repeat(32) + "-" + "0".repeat(16) + ".html";
    Files.writeString(fetched.resolve("fetch-123.part"), "half");
    Files.writeString(fetched.resolve("notes.html"), "somebody else's");
    Files.writeString(fetched.resolve(stray), "named by nothing");
    try (Fetcher fetcher = new Fetcher(folder(), SMALL, "wenmai/test", true)) {
      assertThat(fetcher).isNotNull();
      assertThat(fetched.resolve("fetch-123.part")).doesNotExist();
      assertThat(fetched.resolve(stray)).doesNotExist();
      assertThat(fetched.resolve("notes.html")).exists();
      assertThatThrownBy(() -> new Fetcher(folder(), SMALL, "wenmai/test", true))
          .hasMessageContaining("another run is fetching");
    }
    assertThat(body(page)).isEqualTo(PAGE);
    folder().forget(server.url("/a"));
    assertThat(folder().get(server.url("/a"))).isEmpty();
  }
}
