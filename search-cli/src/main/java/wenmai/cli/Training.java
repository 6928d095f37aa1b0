package wenmai.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the launcher runs to have the platform learn which classes the short commands load, in two
 * processes: one indexes some shipped documents and says which jars are enough, the other, with
 * those jars alone, searches. Nobody sees what they print.
 */
final class Training {
  /** The beginnings of the names of the jars that a search needs. */
  private static final List<String> JARS =
      List.of("wenmai-", "lucene-", "jackson-", "snakeyaml-", "hanlp-", "commons-csv-", "jline-");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "奖励模型"),
          List.of("search", "reward model", "--color", "always"),
          List.of("search", "“注意力机制” GPT-3 -BERT", "-o", "json", "--lang", "zh"),
          List.of("search", "Transfromer 的注意", "--facets", "-o", "jsonl"),
          List.of("status"),
          List.of("show", "reward-models.en.md"));

  private Training() {}

  /**
   * Called with the folder for an index and, by the first process, with the jar that names all and
   * the file to write the class path to.
   */
  public static void main(String[] args) throws IOException {
    Main.silenceLibraries();
    Environment environment =
        Environment.ofProcess(new Output(OutputStream.nullOutputStream()), null);
    Path index = Path.of(args[0]);
    if (args.length == 3) {
      Files.writeString(Path.of(args[2]), classPath(Path.of(args[1])) + "\n");
      List<String> line = new ArrayList<>(List.of("--quiet", "index"));
      line.addAll(documents(environment.home()));
      run(index, line, environment);
    } else {
      COMMANDS.forEach(command -> run(index, command, environment));
    }
  }

  private static void run(Path index, List<String> command, Environment environment) {
    List<String> line = new ArrayList<>(List.of("--index", index.toString()));
    line.addAll(command);
    Main.run(line.toArray(String[]::new), environment);
  }

  /** Those that need no process of their own to be parsed. */
  private static List<String> documents(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("corpus").resolve("documents"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".md")).sorted().toList();
    }
  }

  /** Of the jars that {@code jar} names, and itself, those that a search needs. */
  private static String classPath(Path jar) throws IOException {
    StringBuilder path = new StringBuilder(jar.toString());
    try (JarFile opened = new JarFile(jar.toFile())) {
      String all = opened.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String name : all.split(" ")) {
        if (JARS.stream().anyMatch(name::startsWith)) {
          path.append(File.pathSeparator).append(jar.resolveSibling(name));
        }
      }
    }
    return path.toString();
  }
}
