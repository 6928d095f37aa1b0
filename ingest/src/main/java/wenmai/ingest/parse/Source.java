package wenmai.ingest.parse;

import java.nio.charset.StandardCharsets;
import wenmai.ingest.parse.encoding.Decoded;
import wenmai.ingest.parse.encoding.Encodings;

/**
 * A file's name and bytes.
 *
 * @param name the last part of its path
 */
record Source(String name, byte[] bytes) {
  static final String ZIP = "PK\u0003\u0004";

  String extension() {
    return Formats.extension(name);
  }

  /** Whether its name promises a packed or printed format. */
  boolean isNamedBinary() {
    return Formats.isBinary(extension());
  }

  /**
   * Its text with {@code \n} line ends and no byte order mark: line n begins after n - 1 of them.
   */
  String text() {
    return lines(Encodings.decode(bytes, false).text());
  }

  /** As {@link #text()}; notes by which character set it was read. */
  String text(Draft draft) {
    return noted(Encodings.decode(bytes, false), draft);
  }

  /** As {@link #text(Draft)}, where a page may name its own encoding. */
  String html(Draft draft) {
    return noted(Encodings.decode(bytes, true), draft);
  }

  private static String noted(Decoded decoded, Draft draft) {
    draft.encoding(decoded.charset().name());
    return lines(decoded.text());
  }

  /** Whether the bytes are a packed or printed format, whatever the name says. */
  boolean isBinary() {
    return startsWith("%PDF-")
        || startsWith(ZIP)
        || startsWith("\u00d0\u00cf\u0011\u00e0")
        || startsWith("{\\rtf")
        || !Encodings.isText(bytes);
  }

  private boolean startsWith(String magic) {
    return startsWith(bytes, magic);
  }

  static boolean startsWith(byte[] bytes, String magic) {
    byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if (bytes[i] != head[i]) {
        return false;
      }
    }
    return true;
  }

  private static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
