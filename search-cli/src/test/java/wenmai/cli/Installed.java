package wenmai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program as it is shipped, started by its script as its users start it: with a home of their
 * own, and neither Maven nor a JDK on the path.
 *
 * @param script what is started
 * @param user a command that runs what follows it as some user
 * @param place a folder that this user may write to, with what belongs to the test
 */
record Installed(Path script, List<String> user, Path place) {
  /** Makes the folder. */
  Installed {
    try {
      for (String name : List.of("", "家 home", "在做 work")) {
        everybodys(Files.createDirectories(place.resolve(name)));
      }
      Path tools = Files.createDirectory(place.resolve("tools"));
      try (Stream<Path> all = Stream.concat(Files.list(Path.of("/usr/bin")), bin())) {
        for (Path tool : (Iterable<Path>) all::iterator) {
          Path link = tools.resolve(tool.getFileName());
          if (!tool.getFileName().toString().matches("mvn.*|java.*") && !Files.exists(link)) {
            Files.createSymbolicLink(link, tool);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> bin() throws IOException {
    return Files.isSymbolicLink(Path.of("/bin")) ? Stream.empty() : Files.list(Path.of("/bin"));
  }

  /** Lets everybody read and write in a folder. */
  private static void everybodys(Path folder) throws IOException {
    Shell.run("chmod", "a+rwx", folder);
  }

  /** The user's home. */
  Path home() {
    return place.resolve("家 home");
  }

  /** The folder that the program is started in. */
  Path work() {
    return place.resolve("在做 work");
  }

  Run run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  /** Runs it to its end. */
  Run run(Map<String, String> variables, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(user);
    line.add(script.toString());
    line.addAll(List.of(arguments));
    Path err = Files.createTempFile("wenmai", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(work().toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", place.resolve("tools").toString());
    environment.put("HOME", home().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(process.waitFor(), out, Files.readString(err));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(err);
    }
  }
}
