package wenmai.ingest.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wenmai.corpus.ResourceBytes;

/**
 * Reads the image of HanLP's dictionaries from its first byte to its last: mapped into memory, so
 * that only what is looked up is read from disk. The image is made with the program, and belongs to
 * this class alone.
 */
final class HanImage {
  static final String NAME = "han.image";

  /** What an image begins and ends with; another number for each form that it ever had. */
  static final long MAGIC = 0x3130_4e41484d57L; // WMHAN01, from its last byte

  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** Of the entry of a word, the lowest bits are the rank of its frequency. */
  static final int RANK_BITS = 12;

  static final int RANK = (1 << RANK_BITS) - 1;

  /** Sections begin at multiples of this. */
  static final int ALIGNED = 8;

  private final ByteBuffer bytes;

  private HanImage(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Opens the image that lies beside this class, and looks whether it is whole. */
  static HanImage open() {
    try {
      return of(ResourceBytes.of(HanImage.class, NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same of bytes in hand.
   *
   * @throws IOException if they are no image, one of another version, or not all of one
   */
  static HanImage of(ByteBuffer bytes) throws IOException {
    ByteBuffer ordered = bytes.order(ORDER);
    int length = ordered.limit();
    if (length < 4 * Long.BYTES
        || ordered.getLong() != MAGIC
        || ordered.getLong() != length
        || ordered.getLong(length - Long.BYTES) != MAGIC) {
      throw new IOException(
          "the dictionary of Chinese ("
              + NAME
              + ") is damaged or of another version of the"
              + " program; build or install it again");
    }
    return new HanImage(ordered);
  }

  int number() {
    return bytes.getInt();
  }

  double fraction() {
    return bytes.getDouble();
  }

  /** The next section, which a whole number of longs may be longer than it says. */
  ByteBuffer section() {
    int length = bytes.getInt();
    int start = aligned(bytes.position());
    bytes.position(aligned(start + length));
    return bytes.slice(start, length).order(ORDER);
  }

  static int aligned(int at) {
    return (at + ALIGNED - 1) / ALIGNED * ALIGNED;
  }
}
