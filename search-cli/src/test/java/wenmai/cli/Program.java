package wenmai.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the program inside this process, in a folder of its own. */
final class Program {
  /** Where the shipped corpus and lexicon lie. */
  static final Path HOME = Path.of(System.getProperty("wenmai.home")).toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private Path home = HOME;
  private boolean terminal;
  private String input = "";
  private int columns = 100;

  /** In {@code folder}, with the index in {@code .wenmai} there. */
  Program(Path folder) {
    this.folder = real(folder);
    with("WENMAI_INDEX", this.folder.resolve(".wenmai").toString());
  }

  Program with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Program without(String variable) {
    variables.remove(variable);
    return this;
  }

  /** As if the program stood in another place. */
  Program home(Path other) {
    home = real(other);
    return this;
  }

  Program onTerminal(int width) {
    terminal = true;
    columns = width;
    return this;
  }

  Program columns(int width) {
    columns = width;
    return this;
  }

  /** What is piped into the runs from here on. */
  Program input(String text) {
    input = text;
    return this;
  }

  Path folder() {
    return folder;
  }

  Path index() {
    return Path.of(variables.get("WENMAI_INDEX"));
  }

  Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            arguments,
            new Environment(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.copyOf(variables),
                folder,
                home,
                false,
                terminal,
                false,
                columns,
                24,
                null));
    return new Run(code, out.toString(), err.toString());
  }

  /** Runs a search with {@code -o json} that must find something. */
  Run search(String... arguments) {
    return run(before(arguments, "search", "-o", "json")).exits(ExitCode.FOUND);
  }

  /** The whole clean text of a document. */
  String text(String document) {
    return run("show", document, "--text").exits(ExitCode.FOUND).out();
  }

  private static String[] before(String[] arguments, String... first) {
    String[] all = new String[first.length + arguments.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(arguments, 0, all, first.length, arguments.length);
    return all;
  }

  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
