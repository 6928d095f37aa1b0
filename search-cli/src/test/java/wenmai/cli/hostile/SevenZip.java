package wenmai.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Writes a 7z archive of one file, packed by bzip2. A library would want LZMA beside it for that.
 */
final class SevenZip {
  private SevenZip() {}

  static byte[] of(String name, Content content, long size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(packed)) {
      content.to(bzip2);
    }
    byte[] header = header(name, packed.size(), size);
    ByteBuffer start = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    start.putLong(packed.size()).putLong(header.length).putInt(crc(header));
    ByteBuffer all =
        ByteBuffer.allocate(32 + packed.size() + header.length).order(ByteOrder.LITTLE_ENDIAN);
    all.put(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
    all.putInt(crc(start.array())).put(start.array()).put(packed.toByteArray()).put(header);
    return all.array();
  }

  private static byte[] header(String name, long packed, long size) {
    byte[] utf16 = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    ByteBuffer out = ByteBuffer.allocate(200 + utf16.length);
    out.put(new byte[] {1, 4}); // header, streams
    number(out.put(new byte[] {6, 0, 1, 9}), packed).put((byte) 0); // one packed stream at 0
    out.put(new byte[] {7, 0x0b, 1, 0, 1, 3, 4, 2, 2}); // one folder, one coder: bzip2
    number(out.put((byte) 0x0c), size).put(new byte[] {0, 0});
    number(out.put(new byte[] {5, 1, 0x11}), utf16.length + 1).put((byte) 0).put(utf16);
    out.put(new byte[] {0, 0});
    byte[] header = new byte[out.position()];
    out.flip().get(header);
    return header;
  }

  /** A number in the longest of the forms that the format has. */
  private static ByteBuffer number(ByteBuffer out, long value) {
    out.put((byte) 0xff);
    for (int i = 0; i < 8; i++) {
      out.put((byte) (value >> 8 * i));
    }
    return out;
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
