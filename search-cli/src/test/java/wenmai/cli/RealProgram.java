package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program as a process of its own, with the options that the launcher passes.
 *
 * @param before a command that runs the command that follows it, such as one that takes rights away
 * @param options more for the JVM
 */
record RealProgram(Path folder, List<String> before, List<String> options) {
  private static final long PATIENCE_SECONDS = 120;

  /** The commands that are over before the second compiler would pay. */
  private static final Set<String> SHORT = Set.of("search", "show", "status", "concepts", "refs");

  RealProgram(Path folder) {
    this(folder, List.of(), List.of());
  }

  /** Starts it; its standard error goes into the file {@code err} of the folder. */
  Process start(Map<String, String> variables, String... arguments) {
    List<String> line = new ArrayList<>(before);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (SHORT.contains(arguments[0])) {
      line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms16m", "-Xmn6m"));
    }
    line.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-Dwenmai.home=" + Program.HOME));
    line.addAll(options);
    line.add("wenmai.cli.Main");
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(err().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().keySet().removeAll(Set.of("COLUMNS", "NO_COLOR", "PAGER"));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().put("WENMAI_INDEX", folder.resolve(".wenmai").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(variables);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  Run run(Map<String, String> variables, String... arguments) {
    Process process = start(variables, arguments);
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(await(process), out, said());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Waits for its end; its exit code. */
  int await(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        List<String> left =
            process
                .descendants()
                .map(one -> one.pid() + " " + one.info().commandLine().orElse("?"))
                .toList();
        process.destroyForcibly();
        throw new AssertionError("the program does not end; what it started: " + left);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String said() throws IOException {
    return Files.readString(err());
  }

  private Path err() {
    return folder.resolve("err.log");
  }
}
