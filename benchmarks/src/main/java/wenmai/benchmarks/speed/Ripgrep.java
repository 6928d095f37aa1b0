package wenmai.benchmarks.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** ripgrep as a process, its start and the making of its automaton included. */
record Ripgrep(Path program) {
  private static final int FOUND = 0;
  private static final int NOT_FOUND = 1;

  /** The program on the path, or null. */
  static Ripgrep onThePath() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path program = Path.of(folder, "rg");
      if (Files.isExecutable(program)) {
        return new Ripgrep(program);
      }
    }
    return null;
  }

  /** Prints every occurrence of the names, a line each, to nowhere. */
  void find(Path names, Path text) throws IOException {
    List<String> command =
        List.of(
            program.toString(),
            "--no-config",
            "-j1",
            "-o",
            "-F",
            "-f",
            names.toString(),
            text.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      int code = process.waitFor();
      if (code != FOUND && code != NOT_FOUND) {
        throw new IOException("rg ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
