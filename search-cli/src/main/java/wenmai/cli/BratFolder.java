package wenmai.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import wenmai.corpus.Document;

/**
 * A folder that brat opens: for each document its text and its annotations, and what tells brat
 * their types. {@code sources.tsv} says which file is which document.
 */
final class BratFolder implements ExtractTarget {
  private static final String TYPES =
      """
      # What Wenmai finds; a mention may stand inside another.
      [entities]
      concept
      model
      paper

      [relations]
      <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

      [events]

      [attributes]
      """;

  private static final String LOOKS =
      """
      [labels]
      concept | Concept | C
      model | Model | M
      paper | Paper | P

      [drawing]
      concept bgColor:#8fb2ff
      model bgColor:#ffd27f
      paper bgColor:#b7e3a1
      """;

  private final Path path;
  private final Aside aside;
  private final BratNames names = new BratNames();
  private final Faulted sources;
  private Faulted annotations;

  BratFolder(Path path) throws IOException {
    this.path = path;
    aside = new Aside(path);
    try {
      Files.createDirectory(aside.path());
      Files.writeString(aside.path().resolve("annotation.conf"), TYPES);
      Files.writeString(aside.path().resolve("visual.conf"), LOOKS);
      sources = Faulted.open(aside.path().resolve("sources.tsv"));
    } catch (IOException e) {
      aside.close();
      throw new WriteFault(path, e);
    }
    sources.out().print("file\tdocument\tsource\n");
  }

  @Override
  public PrintWriter of(Document document, String source) throws IOException {
    try {
      endAnnotations();
      String name = names.of(source);
      try (BufferedWriter text = Files.newBufferedWriter(aside.path().resolve(name + ".txt"))) {
        text.write(document.text());
      }
      sources.out().print(name + "\t" + document.id() + "\t" + oneLine(source) + "\n");
      annotations = Faulted.open(aside.path().resolve(name + ".ann"));
      return annotations.out();
    } catch (IOException e) {
      throw new WriteFault(path, e);
    }
  }

  private static String oneLine(String source) {
    return source.replaceAll("[\t\r\n]", " ");
  }

  private void endAnnotations() throws IOException {
    if (annotations != null) {
      annotations.end();
      annotations = null;
    }
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public void finish() throws IOException {
    try {
      endAnnotations();
      sources.end();
      aside.finish();
    } catch (IOException e) {
      throw new WriteFault(path, e);
    }
  }

  @Override
  public void close() {
    if (annotations != null) {
      annotations.out().close();
    }
    sources.out().close();
    aside.close();
  }

  /** A writer that can tell why it could not write. */
  private record Faulted(Output file, PrintWriter out) {
    static Faulted open(Path path) throws IOException {
      Output file = new Output(Files.newOutputStream(path));
      return new Faulted(
          file, new PrintWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8)));
    }

    void end() throws IOException {
      out.close();
      if (file.fault() != null) {
        throw file.fault();
      }
    }
  }
}
