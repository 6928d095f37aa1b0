package wenmai.ingest.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask a server on loopback for pages. */
abstract class OnLoopback {
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
  static final String PAGE = "<p>注意力机制让模型看到整个句子。</p>";

  /** Small limits, so that what goes over them does so soon. */
  static final FetchLimits SMALL =
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
  final WebServer server = new WebServer();

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  FetchFolder folder() {
    return new FetchFolder(home.resolve("fetched"));
  }

  List<Fetched> fetch(FetchLimits limits, boolean allowPrivate, List<WebUrl> urls)
      throws IOException {
    try (Fetcher fetcher = new Fetcher(folder(), limits, "wenmai/test", allowPrivate)) {
      return fetcher.fetch(urls, false, url -> {});
    }
  }

  Fetched fetch(String path) throws IOException {
    return fetch(SMALL, true, List.of(server.url(path))).getFirst();
  }

  String body(Fetched page) throws IOException {
    return Files.readString(folder().body(page).orElseThrow());
  }

  static void endless(OutputStream out) throws IOException {
    byte[] much = new byte[1 << 14];
    while (true) {
      out.write(much);
    }
  }
}
