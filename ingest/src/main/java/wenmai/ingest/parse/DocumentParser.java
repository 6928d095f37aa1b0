package wenmai.ingest.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Turns a file into a document. The name's extension chooses the reader, and where it says nothing
 * the content does. It has no state: one parser serves all threads.
 */
public final class DocumentParser {
  /**
   * Which parser this is: our own number, to be raised when a reader learns what it failed at, and
   * Tika's. What failed by another one is tried again.
   */
  public static final String VERSION = "1+tika-3.3.1";

  /** What a single file may weigh: more is no article, and would not fit beside its own text. */
  public static final long MOST_BYTES = 256L << 20;

  /**
   * So much text is parsed quickly, whatever it is. Readers of Markdown and of references take time
   * that grows with the square of it: for the worst megabyte, minutes.
   */
  private static final int SIMPLE_BYTES = 1 << 17;

  /** In so short a line nothing is looked for long, whatever it is. */
  private static final int SIMPLE_LINE = 1 << 13;

  /**
   * Reads and parses a file.
   *
   * @throws ParseException where it cannot become a document: with the reason
   */
  public Document parse(Path file) throws IOException {
    return parse(file.getFileName().toString(), read(file));
  }

  /**
   * Reads a file whole.
   *
   * @throws ParseException where it cannot be read, or is too large to become a document
   */
  public static byte[] read(Path file) throws ParseException {
    if (!Files.exists(file)) {
      throw new ParseException(Reason.UNREADABLE, "there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new ParseException(Reason.UNREADABLE, "this is not a file");
    }
    if (!Files.isReadable(file)) {
      throw new ParseException(Reason.UNREADABLE, "reading is not permitted");
    }
    Optional<ParseException> unread = Unread.of(file);
    if (unread.isPresent()) {
      throw unread.get();
    }
    try {
      limit(Files.size(file));
      return Files.readAllBytes(file);
    } catch (ParseException e) {
      throw e;
    } catch (IOException e) {
      throw new ParseException(Reason.UNREADABLE, "the file cannot be read to its end", e);
    } catch (OutOfMemoryError e) {
      throw outOfMemory(e);
    }
  }

  /**
   * Whether the program can parse the bytes safely where it is: a text in a format of its own
   * readers, with neither a size nor a line that a reader could stumble over. All else may hang,
   * take all memory or break down, and wants a process to do so in; but not what is refused unread.
   *
   * @param name a file name; only its extension is looked at
   */
  public static boolean isSimple(String name, byte[] bytes) {
    if (bytes.length > SIMPLE_BYTES) {
      return bytes.length > MOST_BYTES;
    }
    return bytes.length == 0 || (hasShortLines(bytes) && Readers.isText(new Source(name, bytes)));
  }

  private static boolean hasShortLines(byte[] bytes) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        start = i + 1;
      } else if (i - start >= SIMPLE_LINE) {
        return false;
      }
    }
    return true;
  }

  private static void limit(long size) throws ParseException {
    if (size > MOST_BYTES) {
      throw new ParseException(
          Reason.TOO_LARGE, "the file is larger than " + (MOST_BYTES >> 20) + " MB");
    }
  }

  private static ParseException outOfMemory(OutOfMemoryError e) {
    return new ParseException(Reason.OUT_OF_MEMORY, "reading it takes more than there is", e);
  }

  /**
   * Parses bytes that have already been read.
   *
   * @param name a file name; only its extension is looked at
   * @throws ParseException where they cannot become a document: with the reason
   */
  public Document parse(String name, byte[] bytes) throws IOException {
    return read(name, bytes, Draft::document);
  }

  /**
   * What a source shows, in order, with what is left out of its document.
   *
   * @param name a file name; only its extension is looked at
   * @throws ParseException where it cannot be read: with the reason
   */
  public List<RawPiece> raw(String name, byte[] bytes) throws IOException {
    return read(name, bytes, Draft::raw);
  }

  private interface Result<T> {
    T of(Draft draft) throws IOException;
  }

  private static <T> T read(String name, byte[] bytes, Result<T> result) throws IOException {
    Source source = new Source(name, bytes);
    if (bytes.length == 0) {
      throw new ParseException(Reason.NO_TEXT, "the file is empty");
    }
    Optional<ParseException> unread = Unread.of(source.extension(), bytes);
    if (unread.isPresent()) {
      throw unread.get();
    }
    limit(bytes.length);
    ZipParts.check(bytes);
    String sha256 = HexFormat.of().formatHex(digest().digest(bytes));
    Draft draft = new Draft(documentId(sha256, source.extension()), sha256);
    try {
      Source read = TextHead.of(source, draft);
      Readers.of(read).read(read, draft);
      return result.of(draft);
    } catch (OutOfMemoryError e) {
      throw outOfMemory(e);
    } catch (StackOverflowError e) {
      throw new ParseException(Reason.CRASHED, "its parts are nested too deep to follow", e);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new ParseException(Reason.CRASHED, "the reader broke down over its content", e);
    }
  }

  /**
   * The id of a document: the same bytes read in the same way are the same document, wherever they
   * lie.
   *
   * @param sha256 of the bytes, in hexadecimal digits
   * @param extension of the file's name, which chooses how they are read
   * @return 16 hexadecimal digits
   */
  public static String documentId(String sha256, String extension) {
    String read = sha256 + "\n" + extension.toLowerCase(Locale.ROOT);
    byte[] hash = digest().digest(read.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
