package wenmai.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Refuses a packed file whose own list of parts says that it is no document, before anything is
 * unpacked. A list that lies is found out by the limits of the process that unpacks.
 */
final class ZipParts {
  /** A book has a few thousand files. */
  private static final int MOST_PARTS = 20_000;

  private static final long MOST_UNPACKED = 1L << 30;

  /** Office files of plain repeated tables come to fifty times their size. */
  private static final int MOST_RATIO = 100;

  /** Up to here no ratio matters. */
  private static final long LITTLE_UNPACKED = 64L << 20;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int PART = 0x02014b50;
  private static final int PART_LENGTH = 46;

  private ZipParts() {}

  /**
   * @throws ParseException if it is a zip of far too much
   */
  static void check(byte[] bytes) throws ParseException {
    if (!Source.startsWith(bytes, Source.ZIP)) {
      return;
    }
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = end(zip);
    if (end < 0) {
      return; // cut off, as its reader will say
    }
    if (unsigned(zip, end + 10) > MOST_PARTS) {
      throw new ParseException(
          Reason.TOO_LARGE, "it is packed of more parts than a document has: over " + MOST_PARTS);
    }
    long unpacked = 0;
    long at = Integer.toUnsignedLong(zip.getInt(end + 16));
    while (at + PART_LENGTH <= end && zip.getInt((int) at) == PART) {
      int part = (int) at;
      unpacked += Integer.toUnsignedLong(zip.getInt(part + 24));
      at +=
          PART_LENGTH
              + unsigned(zip, part + 28)
              + unsigned(zip, part + 30)
              + unsigned(zip, part + 32);
    }
    boolean swells = unpacked > LITTLE_UNPACKED && unpacked / MOST_RATIO > bytes.length;
    if (swells || unpacked > MOST_UNPACKED) {
      throw new ParseException(Reason.TOO_LARGE, "it unpacks to far more than a document holds");
    }
  }

  /** Where the record at the end of a zip begins; -1 if there is none. */
  private static int end(ByteBuffer zip) {
    int last = zip.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }

  private static int unsigned(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }
}
