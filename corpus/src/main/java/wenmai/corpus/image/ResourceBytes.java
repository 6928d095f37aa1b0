package wenmai.corpus.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;

/**
 * A large resource as bytes outside the heap, from where it lies: as a file beside the class or,
 * uncompressed, in the class's jar. Elsewhere, as in a jar that was packed again, the class loader
 * reads it, which takes many times longer.
 *
 * <p>A very large one is mapped, as a search looks at few of its pages; a smaller one is read in
 * one piece, which costs less than a mapping does.
 */
public final class ResourceBytes {
  private static final int LAST_HEADER = 0x06054b50;
  private static final int LAST_LENGTH = 22;
  private static final int LIST_HEADER = 0x02014b50;
  private static final int LIST_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;

  /** So much of the list of entries is read first: a jar for searching begins with the images. */
  private static final int FIRST_PART = 4096;

  /** From so many bytes on, a resource is mapped. */
  private static final int MAPPED = 1 << 20;

  private ResourceBytes() {}

  /**
   * The resource {@code name} beside {@code type}.
   *
   * @throws ImageException if there is none
   * @throws IOException if it cannot be read
   */
  public static ByteBuffer of(Class<?> type, String name) throws IOException {
    String path = type.getPackageName().replace('.', '/') + "/" + name;
    Path place = place(type);
    if (place != null && Files.isDirectory(place)) {
      try (FileChannel channel = FileChannel.open(place.resolve(path), StandardOpenOption.READ)) {
        return content(channel, 0, Math.toIntExact(channel.size()));
      } catch (NoSuchFileException e) {
        throw missing(path);
      }
    }
    if (place != null) {
      try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
        ByteBuffer stored = stored(channel, path);
        if (stored != null) {
          return stored;
        }
      }
    }
    try (InputStream stream = type.getResourceAsStream(name)) {
      if (stream == null) {
        throw missing(path);
      }
      return ByteBuffer.wrap(stream.readAllBytes());
    }
  }

  private static ImageException missing(String path) {
    return new ImageException("a part of the program is missing: " + path);
  }

  /** The folder or the jar that a class came from, or null if it came from neither. */
  private static Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      return source.getLocation().getProtocol().equals("file")
          ? Path.of(source.getLocation().toURI())
          : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The uncompressed entry of a jar, or null if there is no such entry, or none of that kind. The
   * library of the platform does not tell where in the jar an entry lies.
   */
  private static ByteBuffer stored(FileChannel jar, String path) throws IOException {
    byte[] wanted = path.getBytes(StandardCharsets.UTF_8);
    long size = jar.size();
    ByteBuffer last = read(jar, Math.max(0, size - LAST_LENGTH), LAST_LENGTH);
    if (last.limit() < LAST_LENGTH || last.getInt(0) != LAST_HEADER) {
      return null; // with a comment behind it, which our jars do not have
    }
    long start = Integer.toUnsignedLong(last.getInt(16));
    int length = last.getInt(12);
    int part = Math.min(length, FIRST_PART);
    while (true) {
      ByteBuffer list = read(jar, start, part);
      int at = header(list, wanted);
      if (at >= 0) {
        boolean stored = list.getShort(at + 10) == 0;
        long header = Integer.toUnsignedLong(list.getInt(at + 42));
        return stored ? content(jar, data(jar, header), list.getInt(at + 24)) : null;
      }
      if (part == length) {
        return null;
      }
      part = length;
    }
  }

  /** Where the header of the entry {@code wanted} begins in a list of them; -1 if it has none. */
  private static int header(ByteBuffer list, byte[] wanted) {
    int at = 0;
    while (at + LIST_LENGTH <= list.limit() && list.getInt(at) == LIST_HEADER) {
      int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
      if (nameLength == wanted.length
          && at + LIST_LENGTH + nameLength <= list.limit()
          && isAt(list, at + LIST_LENGTH, wanted)) {
        return at;
      }
      at +=
          LIST_LENGTH
              + nameLength
              + Short.toUnsignedInt(list.getShort(at + 30))
              + Short.toUnsignedInt(list.getShort(at + 32));
    }
    return -1;
  }

  private static boolean isAt(ByteBuffer list, int at, byte[] wanted) {
    return list.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  /** Where the data begin of the entry whose header begins at {@code header}. */
  private static long data(FileChannel jar, long header) throws IOException {
    ByteBuffer local = read(jar, header, LOCAL_LENGTH);
    return header
        + LOCAL_LENGTH
        + Short.toUnsignedInt(local.getShort(26))
        + Short.toUnsignedInt(local.getShort(28));
  }

  private static ByteBuffer content(FileChannel channel, long start, int length)
      throws IOException {
    return length < MAPPED
        ? read(channel, start, length)
        : channel.map(FileChannel.MapMode.READ_ONLY, start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
    return bytes.flip();
  }
}
