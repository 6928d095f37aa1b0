package wenmai.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import wenmai.corpus.Document;

/** All documents one behind the other: on standard output, or in a file. */
final class StreamTarget implements ExtractTarget {
  private final PrintWriter out;
  private final Output file;
  private final Aside aside;
  private final Path path;

  private StreamTarget(PrintWriter out, Output file, Aside aside, Path path) {
    this.out = out;
    this.file = file;
    this.aside = aside;
    this.path = path;
  }

  /** Where others write too: it is not closed. */
  static StreamTarget on(PrintWriter out) {
    return new StreamTarget(out, null, null, null);
  }

  /** A file, written aside; or a device or a pipe, which can only be written to. */
  static StreamTarget in(Path path) throws IOException {
    boolean device = Files.exists(path) && !Files.isRegularFile(path);
    Aside aside = device ? null : new Aside(path);
    try {
      Output file = new Output(Files.newOutputStream(device ? path : aside.path()));
      PrintWriter out = new PrintWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
      return new StreamTarget(out, file, aside, path);
    } catch (IOException e) {
      if (aside != null) {
        aside.close();
      }
      throw e;
    }
  }

  PrintWriter out() {
    return out;
  }

  @Override
  public PrintWriter of(Document document, String source) {
    return out;
  }

  @Override
  public boolean isClosed() {
    return out.checkError();
  }

  @Override
  public void finish() throws IOException {
    if (file == null) {
      return;
    }
    out.close();
    if (file.fault() != null) {
      throw new WriteFault(path, file.fault());
    }
    if (aside != null) {
      aside.finish();
    }
  }

  @Override
  public void close() {
    if (file != null) {
      out.close();
    }
    if (aside != null) {
      aside.close();
    }
  }
}
