package wenmai.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands of the system that a test cannot do without. */
final class SystemCommand {
  private SystemCommand() {}

  /** Runs a command that must succeed; what it printed. */
  static String run(Object... line) throws IOException {
    List<String> command = List.of(line).stream().map(Object::toString).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (await(process) != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + out);
    }
    return out;
  }

  /** Whether the system has a command, and it ends well. */
  static boolean succeeds(List<String> line) {
    try {
      run(line.toArray());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What has a command hear the signals that end a program: whoever runs the tests in the
   * background may have them, and all that they start, ignore SIGINT. A test is skipped where there
   * is no such thing.
   */
  static List<String> hearing() {
    List<String> hearing = List.of("env", "--default-signal=INT,TERM");
    assumeTrue(
        succeeds(Stream.concat(hearing.stream(), Stream.of("true")).toList()),
        "this env cannot have signals heard again");
    return hearing;
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
