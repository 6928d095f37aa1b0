package wenmai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
