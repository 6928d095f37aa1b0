package wenmai.ingest.parse.encoding;

/** Counts what in bytes is UTF-8, so that one bad byte does not make a file another's. */
final class Utf8 {
  /** Whole characters of more than one byte for each place that is none, in a damaged file. */
  private static final int WHOLE_FOR_ONE_BROKEN = 10;

  private final byte[] bytes;
  private long whole;
  private long broken;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether the bytes are UTF-8 but for a few: another set's characters are hardly ever whole ones
   * of UTF-8. A character that the end cuts off is no fault where others stand before it.
   */
  static boolean isNearly(byte[] bytes) {
    Utf8 count = new Utf8(bytes);
    count.all();
    return count.whole > 0 && count.broken * WHOLE_FOR_ONE_BROKEN <= count.whole;
  }

  private void all() {
    for (int i = 0; i < bytes.length; ) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = length(bytes[i] & 0xff);
      int end = i + 1;
      while (end < bytes.length && end < i + length && isNext(end, i)) {
        end++;
      }
      if (length > 1 && end == i + length) {
        whole++;
      } else if (length == 1 || end < bytes.length) {
        broken++;
      }
      i = end;
    }
  }

  /** How many bytes a first byte announces; 1 if it is none. */
  private static int length(int first) {
    if (first >= 0xc2 && first <= 0xdf) {
      return 2;
    }
    if (first >= 0xe0 && first <= 0xef) {
      return 3;
    }
    return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
  }

  private boolean isNext(int at, int start) {
    int next = bytes[at] & 0xff;
    if (at > start + 1) {
      return next >= 0x80 && next <= 0xbf;
    }
    return switch (bytes[start] & 0xff) {
      case 0xe0 -> next >= 0xa0 && next <= 0xbf;
      case 0xed -> next >= 0x80 && next <= 0x9f;
      case 0xf0 -> next >= 0x90 && next <= 0xbf;
      case 0xf4 -> next >= 0x80 && next <= 0x8f;
      default -> next >= 0x80 && next <= 0xbf;
    };
  }
}
