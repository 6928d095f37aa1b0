package wenmai.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A site on loopback. It knows by their hash whether a reader has its pages already. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch slow = new CountDownLatch(1);

  private record Page(int status, String header, String value, String body) {}

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.start();
  }

  Site page(String path, String type, String body) {
    pages.put(path, new Page(200, "Content-Type", type, body));
    return this;
  }

  /** An article in HTML with a title and a few sentences. */
  Site article(String path, String title, String text) {
    return page(
        path,
        "text/html; charset=utf-8",
        "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
            .formatted(title, title, text));
  }

  Site redirect(String path, String to) {
    pages.put(path, new Page(302, "Location", to, ""));
    return this;
  }

  Site gone(String path) {
    pages.remove(path);
    return this;
  }

  /** A page that begins and does not go on. */
  Site slow(String path) {
    pages.put(path, new Page(0, "", "", ""));
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What was asked for, each with the status of the answer. */
  List<String> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  void awaitSlow() {
    try {
      slow.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      Page page = pages.getOrDefault(path, new Page(404, "X", "x", "nothing"));
      byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
      if (page.status() == 0) {
        exchange.sendResponseHeaders(200, 1 << 20);
        exchange.getResponseBody().write(new byte[1000]);
        exchange.getResponseBody().flush();
        slow.countDown();
        closed.await();
        return;
      }
      String etag = "\"" + Integer.toHexString(page.body().hashCode()) + "\"";
      boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      int status = same ? 304 : page.status();
      log.add(path + " " + status);
      exchange.getResponseHeaders().add(page.header(), page.value());
      if (page.status() == 200) {
        exchange.getResponseHeaders().add("ETag", etag);
      }
      exchange.sendResponseHeaders(status, same || body.length == 0 ? -1 : body.length);
      if (!same && body.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
