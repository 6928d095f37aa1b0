package wenmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenmai.ingest.parse.DocumentParser;

/**
 * What the launcher runs to have the platform learn which classes the commands load that read
 * documents, and the processes that parse for them. Nobody sees what it prints.
 */
final class WholeTraining {
  private WholeTraining() {}

  /** Called with the folder for an index. */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(System.getProperty("wenmai.home")).toAbsolutePath();
    Path documents = home.resolve("corpus").resolve("documents");
    List<String> index = List.of("--quiet", "--index", args[0]);
    for (String command : List.of("index", "extract")) {
      String[] line =
          Stream.concat(index.stream(), Stream.of(command, documents.toString()))
              .toArray(String[]::new);
      Main.run(line, OutputStream.nullOutputStream());
    }
    // The same documents in this process, which alone is watched.
    DocumentParser parser = new DocumentParser();
    List<Path> files;
    try (Stream<Path> listed = Files.list(documents)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      parser.parse(file);
    }
  }
}
