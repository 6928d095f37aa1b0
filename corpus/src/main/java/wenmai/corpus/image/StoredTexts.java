package wenmai.corpus.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers and texts one behind the other, as they stand in a section of an image. */
public final class StoredTexts {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Where the next one will stand. */
  public int place() {
    return out.size();
  }

  public void number(int number) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES).order(ImageReader.ORDER).putInt(number).array();
    out.writeBytes(bytes);
  }

  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    out.writeBytes(utf8);
  }

  /** How many, and each. */
  public void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  public byte[] bytes() {
    return out.toByteArray();
  }
}
