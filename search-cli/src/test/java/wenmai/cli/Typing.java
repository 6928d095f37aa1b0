package wenmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs of the machine, typed at where they want a terminal. */
final class Typing {
  private static final long PATIENCE_SECONDS = 60;

  private Typing() {}

  static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a program; what it says, on both outputs. */
  static String run(Path folder, List<String> line) {
    return run(folder, line, "");
  }

  /** Types at a program on a terminal of its own, and closes the terminal; all that it showed. */
  static String at(Path folder, String program, String typed) {
    return run(folder, List.of("script", "-qec", program, "/dev/null"), typed);
  }

  private static String run(Path folder, List<String> line, String typed) {
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(typed.getBytes(StandardCharsets.UTF_8));
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(line + " does not end");
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
