package wenmai.cli.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import wenmai.index.SourceName;

/** The address of a source, for a page or a note that links to it. */
final class SourceLink {
  /** What may stand in an address and still must not, as it would end one in a page or a note. */
  private static final String ENDS = "<>\"'\\^`{|}";

  private SourceLink() {}

  /** An address of a file or of the web, in ASCII alone. */
  static String address(String path) {
    return ascii(SourceName.isAddress(path) ? path : Path.of(path).toUri().toASCIIString());
  }

  private static String ascii(String address) {
    StringBuilder ascii = new StringBuilder();
    for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
      if (unit > ' ' && unit < 0x7f && ENDS.indexOf(unit) < 0) {
        ascii.append((char) unit);
      } else {
        ascii.append("%%%02X".formatted(unit & 0xff));
      }
    }
    return ascii.toString();
  }
}
