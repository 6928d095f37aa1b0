package wenmai.corpus.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads an image that was made with the program, such as {@link ImageWriter} writes: from its first
 * byte to its last, but for the sections, of which only what is looked up is read.
 */
public final class ImageReader {
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** What an image begins and ends with; another number for each form that it ever had. */
  static final long MAGIC = 0x3130_47494d57L; // WMIG01, from its last byte

  /** Sections begin at multiples of this. */
  private static final int ALIGNED = 8;

  private final ByteBuffer bytes;

  private ImageReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Opens the image {@code name} that lies beside {@code type}.
   *
   * @throws ImageException if there is none, if it is of another version, or not the whole of one
   */
  public static ImageReader open(Class<?> type, String name) throws IOException {
    return of(ResourceBytes.of(type, name), name);
  }

  /** The same of bytes in hand. */
  public static ImageReader of(ByteBuffer image, String name) throws IOException {
    ByteBuffer bytes = image.order(ORDER);
    int length = bytes.limit();
    if (length < 3 * Long.BYTES
        || bytes.getLong() != MAGIC
        || bytes.getLong() != length
        || bytes.getLong(length - Long.BYTES) != MAGIC) {
      throw new ImageException(
          "a part of the program, " + name + ", is damaged or of another version");
    }
    return new ImageReader(bytes);
  }

  public int number() {
    return bytes.getInt();
  }

  public double fraction() {
    return bytes.getDouble();
  }

  public String text() {
    return text(section(), 0);
  }

  /** The text that begins at a place of a section: its length, then its bytes. */
  public static String text(ByteBuffer section, int at) {
    byte[] utf8 = new byte[section.getInt(at)];
    section.get(at + Integer.BYTES, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The next section. */
  public ByteBuffer section() {
    int length = bytes.getInt();
    int start = aligned(bytes.position());
    bytes.position(aligned(start + length));
    return bytes.slice(start, length).order(ORDER);
  }

  /** The next section, all of it, as numbers. */
  public int[] numbers() {
    ByteBuffer section = section();
    int[] numbers = new int[section.limit() / Integer.BYTES];
    section.asIntBuffer().get(numbers);
    return numbers;
  }

  /** The same, as characters. */
  public char[] units() {
    ByteBuffer section = section();
    char[] units = new char[section.limit() / Character.BYTES];
    section.asCharBuffer().get(units);
    return units;
  }

  /** The same, as long numbers. */
  public long[] longNumbers() {
    ByteBuffer section = section();
    long[] numbers = new long[section.limit() / Long.BYTES];
    section.asLongBuffer().get(numbers);
    return numbers;
  }

  /** The same, as bytes. */
  public byte[] bytes() {
    ByteBuffer section = section();
    byte[] all = new byte[section.limit()];
    section.get(0, all);
    return all;
  }

  static int aligned(int at) {
    return (at + ALIGNED - 1) / ALIGNED * ALIGNED;
  }
}
