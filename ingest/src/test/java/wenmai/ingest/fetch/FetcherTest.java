package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a page that was asked for. */
class FetcherTest extends OnLoopback {
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
