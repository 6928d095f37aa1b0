package wenmai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Remembers why it could not write, which a PrintWriter does not tell: a reader that has gone away
 * is no fault, a full disk is one.
 */
final class Output extends FilterOutputStream {
  private IOException fault;

  Output(OutputStream to) {
    super(to);
  }

  /** Why not all was written; null if all was, or if the reader has seen enough. */
  IOException fault() {
    String why = fault == null ? "" : String.valueOf(fault.getMessage());
    if (why.contains("Bad file descriptor")) {
      return new IOException("standard output is closed", fault);
    }
    return why.contains("Broken pipe") ? null : fault;
  }

  /** Has a pager end; a fault in what it writes then is one of this output. */
  void finish(Pager pager) {
    try {
      pager.finish();
    } catch (IOException e) {
      fault = e;
    }
  }

  @Override
  public void write(int unit) throws IOException {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }
}
