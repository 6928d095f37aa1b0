package wenmai.ingest.parse;

import java.util.Arrays;

/** The beginning of a text that is longer than anyone writes: a log, a table, a dump. */
final class TextHead {
  /** Text of so many bytes is read whole. */
  static final int MOST_BYTES = 16 << 20;

  /** So far back a place is looked for at which a line ends. */
  private static final int SEARCHED = 1 << 16;

  private TextHead() {}

  /**
   * The source itself, or if it is a very long text, what is read of it; the draft then says so. A
   * notebook is never cut: what is left would be no notebook.
   */
  static Source of(Source source, Draft draft) {
    byte[] bytes = source.bytes();
    if (bytes.length <= MOST_BYTES || source.extension().equals("ipynb")) {
      return source;
    }
    Source head = new Source(source.name(), Arrays.copyOf(bytes, end(bytes)));
    if (head.isBinary()) {
      return source;
    }
    draft.cut(
        "the file's first %d MB of %d MB were read"
            .formatted(MOST_BYTES >> 20, bytes.length + (1 << 20) - 1 >> 20));
    return head;
  }

  /** Where no character is cut in two, in whatever encoding. */
  private static int end(byte[] bytes) {
    boolean wide = bytes[0] == (byte) 0xff || bytes[0] == (byte) 0xfe;
    int behindLine = 0;
    for (int i = MOST_BYTES - SEARCHED; i < MOST_BYTES; i++) {
      wide |= bytes[i] == 0;
      behindLine = bytes[i] == '\n' ? i + 1 : behindLine;
    }
    if (wide) {
      return MOST_BYTES; // a multiple of the four bytes of UTF-32
    }
    if (behindLine > 0) {
      return behindLine;
    }
    int end = MOST_BYTES;
    while (end > MOST_BYTES - 4 && (bytes[end] & 0xc0) == 0x80) {
      end--; // into the middle of a character of UTF-8
    }
    return end;
  }
}
