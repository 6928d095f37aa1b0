package wenmai.ingest.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import wenmai.corpus.Document;
import wenmai.corpus.DocumentCodec;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * The bytes between parent and child. A request is a name and a file; the child says {@link #BEGUN}
 * when it has all of it, and then a document, or why there is none.
 */
final class Wire {
  /** Until here, whatever ends the child is no fault of the file. */
  static final byte BEGUN = 'b';

  private static final byte DOCUMENT = 'd';
  private static final byte REFUSED = 'r';
  private static final byte FAULT = 'f';

  private Wire() {}

  /**
   * A file to parse.
   *
   * @param name of which the extension counts
   */
  record Request(String name, byte[] bytes) {}

  static void write(Request request, DataOutputStream out) throws IOException {
    writeBytes(out, request.name().getBytes(StandardCharsets.UTF_8));
    writeBytes(out, request.bytes());
    out.flush();
  }

  /** The next request; null where there are no more. */
  static Request readRequest(DataInputStream in) throws IOException {
    try {
      return new Request(readString(in), readBytes(in));
    } catch (EOFException e) {
      return null;
    }
  }

  static void begin(DataOutputStream out) throws IOException {
    out.writeByte(BEGUN);
    out.flush();
  }

  static void write(Document document, DataOutputStream out) throws IOException {
    byte[] bytes = DocumentCodec.encode(document);
    out.writeByte(DOCUMENT);
    writeBytes(out, bytes);
    out.flush();
  }

  static void write(IOException failure, DataOutputStream out) throws IOException {
    if (failure instanceof ParseException refused) {
      out.writeByte(REFUSED);
      out.writeByte(refused.reason().ordinal());
      writeBytes(out, refused.detail().getBytes(StandardCharsets.UTF_8));
    } else {
      out.writeByte(FAULT);
      writeBytes(out, String.valueOf(failure.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /**
   * The answer that follows {@link #BEGUN}.
   *
   * @throws Told with what the child says of the file
   * @throws IOException if there is no answer
   */
  static Document readAnswer(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    switch (kind) {
      case DOCUMENT -> {
        byte[] bytes = readBytes(in);
        return DocumentCodec.decode(bytes, 0, bytes.length);
      }
      case REFUSED -> throw new Told(new ParseException(reason(in.readByte()), readString(in)));
      case FAULT -> throw new Told(new IOException(readString(in)));
      default -> throw new IOException("no answer begins with " + kind);
    }
  }

  /** A failure that is the child's answer, and no failure of the child. */
  static final class Told extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    Told(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException failure() {
      return failure;
    }
  }

  private static Reason reason(int ordinal) throws IOException {
    Reason[] reasons = Reason.values();
    if (ordinal < 0 || ordinal >= reasons.length) {
      throw new IOException("no reason has the number " + ordinal);
    }
    return reasons[ordinal];
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("no length is " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
