package wenmai.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Sends one request over a connection of its own, and writes the body of its answer into a file:
 * bounded in time, in bytes as sent and as unpacked, and in the size of its head. It follows no
 * redirect, keeps no cookie, and repeats nothing.
 */
final class Exchange implements Closeable {
  private static final Set<StandardOpenOption> FOR_WRITING =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
  private static final String WANTED =
      "text/html, application/xhtml+xml, application/pdf, text/markdown, text/plain, */*;q=0.5";

  private final FetchLimits limits;
  private final boolean anyPort;
  private final CheckedResolver resolver;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch limit").factory());

  /** Judges what an answer says it holds, before that is read. */
  @FunctionalInterface
  interface TypeCheck {
    void check(String contentType) throws ParseException;
  }

  /**
   * @param resolver closed with this
   * @param anyPort whether ports may be asked that belong to other services
   */
  Exchange(FetchLimits limits, String agent, CheckedResolver resolver, boolean anyPort) {
    this.limits = limits;
    this.resolver = resolver;
    this.anyPort = anyPort;
    client = Client.of(limits, agent, resolver);
  }

  /**
   * Asks for a page. Only the body of an answer with status 200 is read.
   *
   * @param etag sent so that the same bytes are not sent again, or null
   * @param lastModified the same by their date, or null
   * @param to the file that takes the body
   * @throws ParseException with the reason why there is no whole answer
   */
  Answer get(WebUrl url, String etag, String lastModified, TypeCheck check, long most, Path to)
      throws IOException {
    if (!anyPort && !url.isWebPort()) {
      throw FetchFault.unreadable(
          "port %d belongs to another service; --allow-private permits it".formatted(url.port()),
          null);
    }
    HttpGet request = new HttpGet(url.uri());
    request.setHeader("Accept", WANTED);
    request.setHeader("Accept-Encoding", "gzip");
    if (etag != null) {
      request.setHeader("If-None-Match", etag);
    }
    if (lastModified != null) {
      request.setHeader("If-Modified-Since", lastModified);
    }
    // The time for the whole: a socket's own limit begins anew with each byte.
    AtomicBoolean late = new AtomicBoolean();
    Future<?> end =
        clock.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            limits.exchange().toMillis(),
            TimeUnit.MILLISECONDS);
    ClassicHttpResponse response = null;
    try {
      response = client.executeOpen(null, request, null);
      return read(response, check, most, to);
    } catch (ParseException | KeepFault e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw late.get() ? FetchFault.tooSlow(limits.exchange()) : FetchFault.of(e, url.host());
    } finally {
      end.cancel(false);
      // Closing alone would read an endless body to its end.
      request.abort();
      Closer.closeQuietly(response);
    }
  }

  private static Answer read(ClassicHttpResponse response, TypeCheck check, long most, Path to)
      throws IOException {
    String type = header(response, "Content-Type");
    long bytes = -1;
    MessageDigest digest = digest();
    if (response.getCode() == Answer.OK) {
      check.check(type);
      bytes = write(response.getEntity(), most, digest, to);
    }
    return new Answer(
        response.getCode(),
        escaped(header(response, "Location")),
        header(response, "ETag"),
        header(response, "Last-Modified"),
        type,
        header(response, "Retry-After"),
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }

  private static long write(HttpEntity entity, long most, MessageDigest digest, Path to)
      throws IOException {
    if (entity == null) {
      return 0;
    }
    if (entity.getContentLength() > most) {
      throw BoundedStream.tooLarge(most);
    }
    try (FileChannel out = FileChannel.open(to, FOR_WRITING)) {
      InputStream in = body(entity, most);
      byte[] buffer = new byte[1 << 14];
      long written = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        write(ByteBuffer.wrap(buffer, 0, read), out, to);
        written += read;
      }
      out.force(true);
      return written;
    }
  }

  private static void write(ByteBuffer bytes, FileChannel out, Path to) throws KeepFault {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new KeepFault(to.getParent(), e);
    }
  }

  /** The body unpacked, counted before and after. */
  private static InputStream body(HttpEntity entity, long most) throws IOException {
    InputStream sent = new BoundedStream(entity.getContent(), most);
    String coding = entity.getContentEncoding();
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new BoundedStream(new GZIPInputStream(sent), most);
      default ->
          throw new ParseException(
              Reason.NOT_SUPPORTED, "it is packed in a way that was not asked for");
    };
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null || header.getValue().isBlank()
        ? null
        : header.getValue().strip();
  }

  /** Bytes that are no ASCII, as some servers send them, with the escapes that they stand for. */
  private static String escaped(String location) {
    return location == null
        ? null
        : location
            .chars()
            .mapToObj(
                unit -> unit < 0x80 ? String.valueOf((char) unit) : "%%%02X".formatted(unit & 0xff))
            .collect(Collectors.joining());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    resolver.close();
    clock.shutdownNow();
  }
}
