package wenmai.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Archives, by their own names and by those of documents. No archive is ever unpacked. */
final class Archives {
  private Archives() {}

  static void into(HostileFolder folder) throws IOException {
    Expected archive = Expected.bad("not supported");
    // What is no document of the kind that it says is broken, or empty, for all that a user can
    // tell.
    Expected misnamed =
        Expected.bad(
            "not supported", "damaged", "no text", "too large", "timeout", "out of memory");
    int megabytes = folder.size(50, 1000);
    Content zeros = Content.repeated("\0".repeat(1 << 10), megabytes << 10);
    Content zip = Zips.zip(new Zips.Part("zeros.txt", zeros));
    both(folder, "bomb.zip", zip, "docx", archive, misnamed);
    both(folder, "nested.zip", nested(zip, 10), "epub", archive, misnamed);
    both(folder, "many.zip", many(60_000), "odt", archive, misnamed);
    both(folder, "bomb.gz", gz(zeros), "html", archive, misnamed);
    both(folder, "bomb.tar.bz2", tarBz2(zeros, (long) megabytes << 20), "pdf", archive, misnamed);
    folder.add("archives/overlapping.docx", misnamed, Content.of(overlapping(2000)));
    byte[] seven = SevenZip.of("zeros.txt", zeros, (long) megabytes << 20);
    both(folder, "bomb.7z", Content.of(seven), "txt", archive, misnamed);
    folder.add("archives/named-as.7z.pptx", misnamed, Content.of(seven));
    folder.add("archives/head.rar", archive, Content.of("Rar!\u001a\u0007\u0000 and no more"));
    folder.add("archives/no-archive.zip", archive, Content.of("this is text"));
  }

  private static void both(
      HostileFolder folder,
      String name,
      Content content,
      String extension,
      Expected archive,
      Expected misnamed)
      throws IOException {
    byte[] bytes = content.bytes();
    folder.add("archives/" + name, archive, Content.of(bytes));
    folder.add("archives/named-as." + name + "." + extension, misnamed, Content.of(bytes));
  }

  private static Content nested(Content innermost, int levels) throws IOException {
    Content content = innermost;
    for (int i = 0; i < levels; i++) {
      byte[] inner = content.bytes();
      List<Zips.Part> parts = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        parts.add(new Zips.Part(j + ".zip", Content.of(inner)));
      }
      content = Zips.zip(parts);
    }
    return content;
  }

  private static Content many(int count) {
    List<Zips.Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Zips.Part(i + ".txt", "x"));
    }
    return Zips.zip(parts);
  }

  private static Content gz(Content content) {
    return out -> {
      GZIPOutputStream gz = new GZIPOutputStream(out);
      content.to(gz);
      gz.finish();
    };
  }

  private static Content tarBz2(Content content, long size) {
    return out -> {
      BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out);
      TarArchiveOutputStream tar = new TarArchiveOutputStream(packed);
      TarArchiveEntry entry = new TarArchiveEntry("zeros.txt");
      entry.setSize(size);
      tar.putArchiveEntry(entry);
      content.to(tar);
      tar.closeArchiveEntry();
      tar.finish();
      packed.finish();
    };
  }

  /** A zip whose directory names the same packed megabyte again and again. */
  private static byte[] overlapping(int times) throws IOException {
    byte[] zip = Zips.zip(new Zips.Part("a", Content.repeated("a", 1 << 20))).bytes();
    int end = zip.length - 22;
    int directory = little(zip, end + 16, 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(zip, 0, directory);
    for (int i = 0; i < times; i++) {
      out.write(zip, directory, end - directory);
    }
    byte[] tail = new byte[22];
    System.arraycopy(zip, end, tail, 0, 22);
    put(tail, 8, times, 2);
    put(tail, 10, times, 2);
    put(tail, 12, (end - directory) * times, 4);
    out.write(tail);
    return out.toByteArray();
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | bytes[at + i] & 0xff;
    }
    return value;
  }

  private static void put(byte[] bytes, int at, int value, int count) {
    for (int i = 0; i < count; i++) {
      bytes[at + i] = (byte) (value >> 8 * i);
    }
  }
}
