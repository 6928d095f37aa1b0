package wenmai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/**
 * Writes to a terminal, and what is longer than the screen through the user's pager. What fits on
 * the screen is held until the end and costs no process.
 *
 * <p>A pager that cannot be started or that fails leaves what it was given to the terminal; one
 * that the user leaves early has been given enough.
 */
final class Pager extends OutputStream {
  /** A pager that has read so much is at work, and what it read is held no longer. */
  private static final int AT_WORK = 1 << 20;

  private static final int KILLED = 128;

  /** What a system says of a pipe that nobody reads; the JDK has other words for it too. */
  private static final String GONE = "Broken pipe";

  private final OutputStream plain;
  private PagerCommand command;
  private ScreenRows lines;
  private int screen;
  private Consumer<String> say;
  private ByteArrayOutputStream held;
  private Process process;
  private Object interrupt;
  private boolean left;

  Pager(OutputStream plain) {
    this.plain = plain;
  }

  /**
   * From here on what is written is for {@code command}, if it is longer than the screen.
   *
   * @param command null for no pager
   * @param say told once if the pager is of no use
   */
  void begin(PagerCommand command, int rows, int columns, Consumer<String> say) {
    if (command != null) {
      this.command = command;
      this.screen = rows;
      this.say = say;
      lines = new ScreenRows(columns);
      held = new ByteArrayOutputStream();
    }
  }

  @Override
  public void write(int unit) throws IOException {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (command == null) {
      plain.write(bytes, offset, length);
      return;
    }
    if (held != null) {
      held.write(bytes, offset, length);
    }
    if (process != null) {
      give(bytes, offset, length);
      return;
    }
    lines.add(bytes, offset, length);
    if (lines.rows() >= screen) { // a row is for the prompt
      start();
    }
  }

  @Override
  public void flush() throws IOException {
    if (process != null && !left) {
      give(new byte[0], 0, 0);
    } else if (command == null) {
      plain.flush();
    }
  }

  /** Waits until the user has read all; what was held goes to the terminal. */
  void finish() throws IOException {
    if (process != null) {
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        left = true; // it is gone, and has left something unread
      }
      judge();
    } else if (command != null) {
      toTerminal();
    }
    plain.flush();
  }

  private void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.line())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    command.prepare(builder.environment());
    // Ctrl-C is the pager's to understand: if it ended this process, the pager and the shell would
    // both read the keyboard.
    interrupt = Signals.register("INT", () -> {});
    try {
      process = builder.start();
    } catch (IOException e) {
      Signals.unregister("INT", interrupt);
      fail(command.named() ? "cannot be started" : null);
      return;
    }
    give(held.toByteArray(), 0, held.size());
  }

  private void give(byte[] bytes, int offset, int length) throws IOException {
    if (left) {
      throw new IOException(GONE);
    }
    try {
      process.getOutputStream().write(bytes, offset, length);
      process.getOutputStream().flush();
      if (held != null && held.size() > AT_WORK) {
        held = null;
      }
    } catch (IOException e) {
      left = true;
      judge();
      if (process != null) {
        throw new IOException(GONE, e);
      }
    }
  }

  /** Waits for the pager's end. One that ended by an error has shown nothing, or not all. */
  private void judge() throws IOException {
    int code;
    try {
      code = process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Signals.unregister("INT", interrupt);
    if (code != 0 && code < KILLED && held != null) {
      fail(code == 127 ? "cannot be started" : "failed (exit code " + code + ")");
    }
  }

  private void fail(String why) throws IOException {
    if (why != null) {
      say.accept("the pager '" + command.text() + "' " + why + "; WENMAI_PAGER names another");
    }
    toTerminal();
    process = null;
  }

  private void toTerminal() throws IOException {
    command = null;
    plain.write(held.toByteArray());
    held = null;
  }
}
