package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program with all of its jars, in a process of its own. The short commands are started with
 * the few jars that a search needs, a compiler and a heap that suit a fraction of a second; what is
 * more than that is done by the whole.
 */
final class FullProgram {
  /** Names the jar that names all others; absent in a process that has them all. */
  private static final String JAR = "wenmai.jar";

  private FullProgram() {}

  /** Whether this process is less than that. */
  static boolean isElsewhere() {
    return System.getProperty(JAR) != null;
  }

  /** Has the run go on there, if it is elsewhere. */
  static void require() {
    if (isElsewhere()) {
      throw new NeedsFullProgram();
    }
  }

  /** What the user gives any JVM of the program; the launcher splits it at blanks as well. */
  private static List<String> userOptions() {
    String options = System.getenv().getOrDefault("WENMAI_JAVA_OPTS", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  /** Runs a command line there, on this process's streams; its exit code. */
  static int run(List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xlog:disable", // what a JVM would log goes to where results go
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(userOptions());
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("wenmai.") && !name.equals(JAR)) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    command.add("-jar");
    command.add(System.getProperty(JAR));
    command.addAll(args);
    Process process = new ProcessBuilder(command).inheritIO().start();
    // Ctrl-C reaches it too, and its pager: what is to be done then is for it to do.
    Object interrupt = Signals.hear("INT", () -> {});
    Object end = Signals.hear("TERM", process::destroy);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Signals.restore("INT", interrupt);
      Signals.restore("TERM", end);
    }
  }
}
