package wenmai.corpus.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes an image that {@link ImageReader} reads; the same calls give the same bytes. */
public final class ImageWriter {
  private static final int FIRST_SIZE = 1 << 20;

  private ByteBuffer out = ByteBuffer.allocate(FIRST_SIZE).order(ImageReader.ORDER);

  public ImageWriter() {
    out.putLong(ImageReader.MAGIC).putLong(0);
  }

  public ImageWriter number(int number) {
    room(Integer.BYTES).putInt(number);
    return this;
  }

  public ImageWriter fraction(double fraction) {
    room(Double.BYTES).putDouble(fraction);
    return this;
  }

  public ImageWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer section = ByteBuffer.allocate(Integer.BYTES + utf8.length).order(ImageReader.ORDER);
    return section(section.putInt(utf8.length).put(utf8).array());
  }

  public ImageWriter section(char[] units) {
    ByteBuffer section = ByteBuffer.allocate(units.length * Character.BYTES);
    section.order(ImageReader.ORDER).asCharBuffer().put(units);
    return section(section.array());
  }

  public ImageWriter section(int[] numbers) {
    ByteBuffer section = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    section.order(ImageReader.ORDER).asIntBuffer().put(numbers);
    return section(section.array());
  }

  public ImageWriter section(long[] numbers) {
    ByteBuffer section = ByteBuffer.allocate(numbers.length * Long.BYTES);
    section.order(ImageReader.ORDER).asLongBuffer().put(numbers);
    return section(section.array());
  }

  public ImageWriter section(byte[] bytes) {
    number(bytes.length);
    align();
    room(bytes.length).put(bytes);
    align();
    return this;
  }

  /** The whole of what was written. */
  public byte[] image() {
    align();
    room(Long.BYTES).putLong(ImageReader.MAGIC);
    out.putLong(Long.BYTES, out.position());
    return Arrays.copyOf(out.array(), out.position());
  }

  private void align() {
    int left = ImageReader.aligned(out.position()) - out.position();
    room(left).put(new byte[left]);
  }

  private ByteBuffer room(int length) {
    if (out.remaining() < length) {
      byte[] wider =
          Arrays.copyOf(out.array(), Math.max(out.capacity() * 2, out.position() + length));
      out = ByteBuffer.wrap(wider).order(ImageReader.ORDER).position(out.position());
    }
    return out;
  }
}
