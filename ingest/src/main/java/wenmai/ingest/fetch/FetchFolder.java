package wenmai.ingest.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that keeps what was fetched: for each page a file with its bytes and one that says
 * what is known of it.
 *
 * <p>The second names the first and is put in its place last, in one step: killed at any moment,
 * the folder holds for each page what it held before or what came, and never a mixture. Bytes that
 * no page names are cleared away when the next fetch begins.
 */
public final class FetchFolder {
  private static final String KNOWN = ".json";

  /**
   * What this class writes itself: in a folder that turns out to be another's, nothing else goes.
   */
  private static final Pattern OWN =
      Pattern.compile("[0-9a-f]{32}-[0-9a-f]{16}(?:\\.[a-z0-9]+)?|fetch-\\d+\\.part");

  private static final String PART = ".part";
  private static final String LOCK = "fetch.lock";
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path folder;
  private final AtomicLong parts = new AtomicLong();

  public FetchFolder(Path folder) {
    this.folder = folder;
  }

  /** What is known of a page; its bytes are there if it says so. */
  public Optional<Fetched> get(WebUrl url) throws IOException {
    return read(folder.resolve(name(url.toString()) + KNOWN))
        .filter(known -> known.url().equals(url.toString()));
  }

  /** The file that keeps a page's bytes; empty where none ever came. */
  public Optional<Path> body(Fetched page) {
    return Optional.ofNullable(page.file()).map(folder::resolve);
  }

  /** Deletes what is kept of a page. */
  public void forget(WebUrl url) throws IOException {
    Optional<Fetched> known = get(url);
    if (known.isPresent()) {
      Files.deleteIfExists(folder.resolve(name(url.toString()) + KNOWN));
      if (known.get().file() != null) {
        Files.deleteIfExists(folder.resolve(known.get().file()));
      }
    }
  }

  /**
   * Takes the folder for one run that fetches, and clears away what another left that was killed.
   *
   * @throws IOException if another run is fetching
   */
  Closeable take() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException("another run is fetching into " + folder);
    }
    try {
      clear();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  /** A file for the bytes that are coming. */
  Path part() throws IOException {
    return Files.createFile(folder.resolve("fetch-" + parts.incrementAndGet() + PART));
  }

  /** Keeps bytes that came, and what is known of them; the name of the file is added to that. */
  Fetched keep(Fetched page, Path part, String extension) throws IOException {
    String file =
        name(page.url())
            + "-"
            + page.sha256().substring(0, 16)
            + (extension.isEmpty() ? "" : "." + extension);
    Optional<Fetched> before = read(folder.resolve(name(page.url()) + KNOWN));
    Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    Fetched kept = page.in(file);
    note(kept);
    if (before.isPresent() && before.get().file() != null && !before.get().file().equals(file)) {
      Files.deleteIfExists(folder.resolve(before.get().file()));
    }
    return kept;
  }

  /** Keeps what is known of a page. */
  void note(Fetched page) throws IOException {
    Path part = part();
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer known = ByteBuffer.wrap(JSON.writeValueAsBytes(page));
      while (known.hasRemaining()) {
        out.write(known); // on a disk that is nearly full, a part at a time
      }
      out.force(true);
    }
    Files.move(part, folder.resolve(name(page.url()) + KNOWN), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a file says; bytes that are not all there count as none. */
  private Optional<Fetched> read(Path file) throws IOException {
    Fetched known;
    try {
      known = JSON.readValue(Files.readAllBytes(file), Fetched.class);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
    if (known == null || known.url() == null) {
      return Optional.empty();
    }
    return Optional.of(known.file() == null || isWhole(known) ? known : known.lost());
  }

  private boolean isWhole(Fetched known) {
    Path body = folder.resolve(known.file());
    try {
      return body.getParent().equals(folder)
          && Files.isRegularFile(body)
          && Files.size(body) == known.bytes();
    } catch (IOException e) {
      return false;
    }
  }

  private void clear() throws IOException {
    Set<String> named = new HashSet<>();
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      if (file.toString().endsWith(KNOWN)) {
        read(file).map(Fetched::file).ifPresent(named::add);
      }
    }
    for (Path file : all) {
      String name = file.getFileName().toString();
      if (OWN.matcher(name).matches() && !named.contains(name)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String name(String url) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
