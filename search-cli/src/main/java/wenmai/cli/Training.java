package wenmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher runs to have the platform learn which classes the short commands load, in two
 * processes: one indexes some shipped documents and makes the jar that is enough, the other, with
 * that jar alone, searches. Nobody sees what they print.
 */
final class Training {
  /** In a pipe. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "奖励模型"),
          List.of("search", "reward model", "--color", "always"),
          List.of("search", "“注意力机制” GPT-3 -BERT", "-o", "json", "--lang", "zh"),
          List.of("search", "Transfromer 的注意", "--facets", "-o", "jsonl"),
          List.of("search", "reward", "-o", "csv"),
          List.of("status"),
          List.of("show", "reward-models.en.md"),
          List.of("--version"));

  /** In a terminal. */
  private static final List<List<String>> SHOWN =
      List.of(List.of("search", "奖励模型 😀"), List.of("concepts", "show", "reward-model"));

  private Training() {}

  /**
   * Called with the folder for an index and, by the first process, with the jar that names all and
   * the one to write.
   */
  public static void main(String[] args) throws IOException {
    Path index = Path.of(args[0]);
    if (args.length == 3) {
      SearchJar.write(Path.of(args[1]), Path.of(args[2]));
      List<String> line = new ArrayList<>(List.of("--quiet", "index"));
      line.addAll(documents(Path.of(System.getProperty("wenmai.home")).toAbsolutePath()));
      run(index, line);
    } else {
      COMMANDS.forEach(command -> run(index, command));
      System.setProperty("wenmai.terminal.out", "true");
      System.setProperty("wenmai.rows", "9999"); // all fits, and no pager is started
      SHOWN.forEach(command -> run(index, command));
      System.clearProperty("wenmai.terminal.out");
      Main.main(line(index, List.of("search", "模型"))); // and ends as the program does
    }
  }

  private static void run(Path index, List<String> command) {
    Main.run(line(index, command), OutputStream.nullOutputStream());
  }

  private static String[] line(Path index, List<String> command) {
    List<String> line = new ArrayList<>(List.of("--index", index.toString()));
    line.addAll(command);
    return line.toArray(String[]::new);
  }

  /** Those that need no process of their own to be parsed. */
  private static List<String> documents(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("corpus").resolve("documents"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".md")).sorted().toList();
    }
  }
}
