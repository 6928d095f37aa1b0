package wenmai.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a document as bytes, whole, and reads it back equal: for the index, which stores it, and
 * for the way from one process to another. A version of the form stands nowhere in them: whoever
 * keeps them says of which version they are.
 */
public final class DocumentCodec {
  private DocumentCodec() {}

  /** The bytes of a document. */
  public static byte[] encode(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.text().length() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but memory
    }
    return bytes.toByteArray();
  }

  private static void write(Document document, DataOutputStream out) throws IOException {
    writeString(out, document.id());
    writeString(out, document.sha256());
    writeString(out, document.mediaType());
    writeString(out, document.title());
    writeStrings(out, document.authors());
    LocalDate published = document.published();
    out.writeBoolean(published != null);
    if (published != null) {
      out.writeLong(published.toEpochDay());
    }
    writeString(out, document.language());
    writeString(out, document.text());
    writeNumber(out, document.blocks().size());
    for (Block block : document.blocks()) {
      out.writeByte(block.kind().ordinal());
      writeNumber(out, block.level());
      writeSpan(out, block.span());
      writeNumber(out, block.page());
      writeNumber(out, block.line());
      writeNumber(out, block.jumps().size());
      int before = block.span().start();
      for (LineJump jump : block.jumps()) {
        writeNumber(out, jump.offset() - before);
        writeNumber(out, jump.lines() << 1 ^ jump.lines() >> 31); // small below 0, too
        before = jump.offset();
      }
    }
    writeNumber(out, document.references().size());
    for (Reference reference : document.references()) {
      out.writeByte(reference.kind().ordinal());
      writeString(out, reference.target());
      writeString(out, reference.label());
      writeString(out, reference.section());
      writeSpan(out, reference.span());
      writeNumber(out, reference.lines().size());
      for (int line : reference.lines()) {
        writeNumber(out, line);
      }
    }
    writeNumber(out, document.knownAs().size());
    for (Target own : document.knownAs()) {
      out.writeByte(own.kind().ordinal());
      writeString(out, own.value());
    }
    Reading reading = document.reading();
    writeString(out, reading.encoding());
    writeNumber(out, reading.leftOut());
    writeNumber(out, reading.garbled());
    writeStrings(out, reading.cuts());
  }

  /**
   * The document that {@code length} bytes from {@code offset} are.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static Document decode(byte[] bytes, int offset, int length) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes, offset, length)));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("these bytes are no document", e);
    }
  }

  private static Document read(DataInputStream in) throws IOException {
    String id = readString(in);
    String sha256 = readString(in);
    String mediaType = readString(in);
    String title = readString(in);
    List<String> authors = readStrings(in);
    LocalDate published = in.readBoolean() ? LocalDate.ofEpochDay(in.readLong()) : null;
    String language = readString(in);
    String text = readString(in);
    List<Block> blocks = new ArrayList<>();
    for (int left = readNumber(in); left > 0; left--) {
      BlockKind kind = BlockKind.values()[in.readByte()];
      int level = readNumber(in);
      Span span = readSpan(in);
      blocks.add(
          new Block(
              kind, level, span, readNumber(in), readNumber(in), readJumps(in, span.start())));
    }
    List<Reference> references = new ArrayList<>();
    for (int left = readNumber(in); left > 0; left--) {
      Reference.Kind kind = Reference.Kind.values()[in.readByte()];
      references.add(
          new Reference(
              kind, readString(in), readString(in), readString(in), readSpan(in), readLines(in)));
    }
    List<Target> knownAs = new ArrayList<>();
    for (int left = readNumber(in); left > 0; left--) {
      knownAs.add(new Target(Reference.Kind.values()[in.readByte()], readString(in)));
    }
    Reading reading = new Reading(readString(in), readNumber(in), readNumber(in), readStrings(in));
    return new Document(
        id,
        sha256,
        mediaType,
        title,
        authors,
        published,
        language,
        text,
        blocks,
        references,
        knownAs,
        reading);
  }

  private static List<LineJump> readJumps(DataInputStream in, int start) throws IOException {
    List<LineJump> jumps = new ArrayList<>();
    int offset = start;
    for (int left = readNumber(in); left > 0; left--) {
      offset += readNumber(in);
      int lines = readNumber(in);
      jumps.add(new LineJump(offset, lines >>> 1 ^ -(lines & 1)));
    }
    return jumps;
  }

  private static List<Integer> readLines(DataInputStream in) throws IOException {
    List<Integer> lines = new ArrayList<>();
    for (int left = readNumber(in); left > 0; left--) {
      lines.add(readNumber(in));
    }
    return lines;
  }

  private static void writeSpan(DataOutputStream out, Span span) throws IOException {
    writeNumber(out, span.start());
    writeNumber(out, span.length());
  }

  private static Span readSpan(DataInputStream in) throws IOException {
    int start = readNumber(in);
    return new Span(start, start + readNumber(in));
  }

  private static void writeStrings(DataOutputStream out, List<String> words) throws IOException {
    writeNumber(out, words.size());
    for (String word : words) {
      writeString(out, word);
    }
  }

  private static List<String> readStrings(DataInputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    for (int left = readNumber(in); left > 0; left--) {
      words.add(readString(in));
    }
    return words;
  }

  private static void writeString(DataOutputStream out, String words) throws IOException {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    writeNumber(out, utf8.length);
    out.write(utf8);
  }

  private static String readString(DataInputStream in) throws IOException {
    int length = readNumber(in);
    byte[] utf8 = in.readNBytes(length);
    if (utf8.length < length) {
      throw new EOFException();
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Seven bits a byte, the lowest first, as most numbers are small. */
  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    int left = number;
    while ((left & ~0x7f) != 0) {
      out.writeByte((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int part = in.readByte();
      number |= (part & 0x7f) << shift;
      if (part >= 0) {
        break;
      }
    }
    return number;
  }
}
