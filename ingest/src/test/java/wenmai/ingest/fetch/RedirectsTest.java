package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that are elsewhere. */
class RedirectsTest extends OnLoopback {
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
}
