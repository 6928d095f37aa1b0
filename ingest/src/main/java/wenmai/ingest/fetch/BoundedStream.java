package wenmai.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/** Gives so many bytes and no more. */
final class BoundedStream extends FilterInputStream {
  private final long most;
  private long left;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  static ParseException tooLarge(long most) {
    return new ParseException(
        Reason.TOO_LARGE,
        most >= 1 << 20
            ? "it is larger than " + (most >> 20) + " MB"
            : "it is larger than " + most + " bytes");
  }

  @Override
  public int read() throws IOException {
    int unit = super.read();
    count(unit < 0 ? 0 : 1);
    return unit;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws ParseException {
    left -= bytes;
    if (left < 0) {
      throw tooLarge(most);
    }
  }
}
