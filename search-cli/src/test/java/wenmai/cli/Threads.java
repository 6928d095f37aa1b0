package wenmai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the threads of another JVM are doing, for the message of a test that waited in vain. */
final class Threads {
  private Threads() {}

  static String of(ProcessHandle process) {
    String jstack = Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
    try {
      Process asked = new ProcessBuilder(jstack, String.valueOf(process.pid())).start();
      String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder ours = new StringBuilder();
      for (String thread : said.split("\n\n")) {
        if (thread.contains("wenmai.")) {
          thread.lines().limit(30).forEach(line -> ours.append(line).append('\n'));
        }
      }
      return ours.toString();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
