package wenmai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Remembers why it could not write, which a PrintWriter does not tell: a reader that has gone away
 * is no fault, a full disk is one.
 */
final class Output extends FilterOutputStream {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final Path OUT = OPEN_FILES.resolve("1");

  private final boolean standard;
  private IOException fault;

  Output(OutputStream to) {
    this(to, false);
  }

  /**
   * @param standard whether this is what the process was given to write to
   */
  Output(OutputStream to, boolean standard) {
    super(to);
    this.standard = standard;
  }

  /** Why not all was written; null if all was, or if the reader has seen enough. */
  IOException fault() {
    if (fault == null) {
      return null;
    }
    String why = String.valueOf(fault.getMessage());
    if (why.contains("Bad file descriptor") || (standard && isClosed())) {
      return new IOException("standard output is closed", fault);
    }
    return why.contains("Broken pipe") || (standard && isPipe()) ? null : fault;
  }

  // The system tells what is wrong in the user's language; on Linux its files tell it in none.

  private static boolean isClosed() {
    return Files.isDirectory(OPEN_FILES) && !Files.exists(OUT, LinkOption.NOFOLLOW_LINKS);
  }

  /** A pipe or a socket, which nothing fills but a reader that has gone. */
  private static boolean isPipe() {
    try {
      String name = Files.readSymbolicLink(OUT).toString();
      return name.startsWith("pipe:") || name.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
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
