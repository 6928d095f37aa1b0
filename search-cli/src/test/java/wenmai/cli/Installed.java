package wenmai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as it is shipped, started by its script as its users start it: with a home of their
 * own, as {@code wenmai} on the path, with neither Maven nor a JDK there.
 *
 * @param script what is started
 * @param user a command that runs what follows it as some user
 * @param place a folder with what belongs to the test, where everybody may write
 */
record Installed(Path script, List<String> user, Path place) {
  /** Of the archive, unpacked; run by whoever runs the tests. */
  static Installed in(Path place) throws IOException {
    return new Installed(Unpacked.all().script(), List.of(), place).made();
  }

  /** Makes the folders. */
  Installed made() throws IOException {
    for (Path folder : List.of(place, home(), work())) {
      SystemCommand.run("chmod", "a+rwx", Files.createDirectories(folder));
    }
    return this;
  }

  /** The user's home. */
  Path home() {
    return place.resolve("家 home");
  }

  /** The folder that the program is started in. */
  Path work() {
    return place.resolve("在做 work");
  }

  /** Runs it to its end. */
  Run run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  Run run(Map<String, String> variables, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(script.toString()));
    line.addAll(List.of(arguments));
    return end(start(variables, line));
  }

  /** Runs a few lines for sh, which may say {@code wenmai}. */
  Run shell(String lines) throws IOException {
    return end(start(Map.of(), List.of("/bin/sh", "-c", lines)));
  }

  /**
   * Runs a few lines for sh on a pseudo-terminal; what that is sent.
   *
   * @param before what stands before the command that makes the terminal, such as a variable
   */
  Run onTerminal(int columns, int rows, String before, String lines) throws IOException {
    Files.writeString(
        work().resolve("run.sh"), "stty cols " + columns + " rows " + rows + "\n" + lines);
    return shell(before + " script -qec 'sh run.sh' /dev/null </dev/null");
  }

  /** Starts what is to end by itself or by a signal. */
  Started start(Map<String, String> variables, List<String> command) throws IOException {
    List<String> line = new ArrayList<>(user);
    line.addAll(command);
    Path err = Files.createTempFile("wenmai", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(work().toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", script.getParent() + ":" + Unpacked.all().tools());
    environment.put("HOME", home().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    variables.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            environment.remove(name);
          } else {
            environment.put(name, value);
          }
        });
    Process process = builder.start();
    process.getOutputStream().close();
    return new Started(process, err);
  }

  /** A run under way, and where its standard error goes. */
  record Started(Process process, Path err) {}

  /** Waits for its end. */
  static Run end(Started run) throws IOException {
    try {
      String out =
          new String(run.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(run.process().waitFor(), out, Files.readString(run.err()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(run.err());
    }
  }
}
