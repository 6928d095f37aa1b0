package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Answers that are endless, slow, packed, cut off, or none. */
class HostileAnswersTest extends OnLoopback {
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
}
