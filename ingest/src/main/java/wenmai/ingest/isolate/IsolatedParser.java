package wenmai.ingest.isolate;

import java.io.IOException;
import java.nio.file.Path;
import wenmai.corpus.Document;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.ParseException;

/**
 * Parses as {@link DocumentParser} does, and gives the same documents, but in a process of its own
 * whatever could hang, take all memory or break down. It serves all threads.
 */
public final class IsolatedParser implements AutoCloseable {
  private final DocumentParser parser = new DocumentParser();
  private final Children children;

  /** With one process for each processor, at most; none is started before a file needs it. */
  public IsolatedParser() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param most how many processes at most
   */
  public IsolatedParser(int most) {
    this(new Children(JavaCommand.usual(), TimeLimit.usual(), most));
  }

  IsolatedParser(Children children) {
    this.children = children;
  }

  /**
   * Reads and parses a file.
   *
   * @throws ParseException where it cannot become a document: with the reason
   */
  public Document parse(Path file) throws IOException {
    return parse(file.getFileName().toString(), DocumentParser.read(file));
  }

  /**
   * Parses bytes that have already been read.
   *
   * @param name a file name; only its extension is looked at
   * @throws ParseException where they cannot become a document: with the reason
   */
  public Document parse(String name, byte[] bytes) throws IOException {
    return DocumentParser.isSimple(name, bytes)
        ? parser.parse(name, bytes)
        : children.parse(new Wire.Request(name, bytes));
  }

  /** Ends the processes. A parse that comes later starts one again. */
  @Override
  public void close() {
    children.close();
  }
}
