package wenmai.ingest.fetch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that sends what it is told, byte by byte: it speaks HTTP as badly as a test
 * wants.
 */
final class WebServer implements Closeable {
  private final ServerSocket socket;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** A request as it came. */
  record Request(String path, Map<String, String> headers, long at) {
    String header(String name) {
      return headers.get(name);
    }
  }

  /** Answers one request; the connection ends when it returns. */
  @FunctionalInterface
  interface Handler {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  WebServer() {
    this("127.0.0.1");
  }

  WebServer(String address) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  WebServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Answers with these head lines and this body. */
  WebServer on(String path, String head, String body) {
    return on(path, (request, out) -> send(out, head, body));
  }

  /** A page as a good server sends it. */
  WebServer page(String path, String type, String body) {
    return on(path, "HTTP/1.1 200 OK\r\nContent-Type: " + type, body);
  }

  static void send(OutputStream out, String head, String body) throws IOException {
    send(out, head, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(OutputStream out, String head, byte[] body) throws IOException {
    String length = head.contains("Content-Length") ? "" : "\r\nContent-Length: " + body.length;
    out.write((head + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  int port() {
    return socket.getLocalPort();
  }

  WebUrl url(String path) {
    return WebUrl.parse("http://127.0.0.1:" + port() + path);
  }

  /** The same place under another name. */
  WebUrl url(String host, String path) {
    return WebUrl.parse("http://" + host + ":" + port() + path);
  }

  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  List<Request> requests(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).toList();
  }

  /** How many requests were being answered at the same time, at most. */
  int mostAtOnce() {
    return most.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofPlatform().daemon().start(() -> answer(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      Request request = read(connection);
      if (request == null) {
        return;
      }
      requests.add(request);
      most.accumulateAndGet(open.incrementAndGet(), Math::max);
      try {
        Handler handler = handlers.get(request.path());
        if (handler == null) {
          send(connection.getOutputStream(), "HTTP/1.1 404 Not Found", "there is nothing");
        } else {
          handler.answer(request, connection.getOutputStream());
        }
        connection.shutdownOutput();
      } finally {
        open.decrementAndGet();
      }
    } catch (IOException | InterruptedException e) {
      // The other side has hung up, as it should from much of this.
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null || !first.startsWith("GET ")) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(first.split(" ")[1], headers, System.nanoTime());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
