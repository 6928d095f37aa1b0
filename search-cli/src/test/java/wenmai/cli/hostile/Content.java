package wenmai.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes bytes that may be too many to hold. */
@FunctionalInterface
interface Content {
  void to(OutputStream out) throws IOException;

  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** The same text again and again. */
  static Content repeated(String text, int times) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int together = Math.max(1, Math.min(times, (1 << 16) / Math.max(1, bytes.length)));
    byte[] block = text.repeat(together).getBytes(StandardCharsets.UTF_8);
    return out -> {
      int left = times;
      for (; left >= together; left -= together) {
        out.write(block);
      }
      for (; left > 0; left--) {
        out.write(bytes);
      }
    };
  }

  /** One after the other. */
  static Content all(Content... parts) {
    return out -> {
      for (Content part : parts) {
        part.to(out);
      }
    };
  }

  default byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    to(bytes);
    return bytes.toByteArray();
  }
}
