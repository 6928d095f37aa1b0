package wenmai.index;

import java.io.IOException;
import wenmai.corpus.TaggedDocument;

/**
 * The seam behind which sources are parsed and tagged. Implementations are safe from many threads.
 */
public interface SourceReader {
  /**
   * Makes ready what all sources need; called once before the first is read.
   *
   * @throws IOException if no source can be read
   */
  default void prepare() throws IOException {}

  /** The largest source that is read, in bytes. */
  default long mostBytes() {
    return Integer.MAX_VALUE;
  }

  /** The version of the parser: with another one, what failed is worth another try. */
  default String parserVersion() {
    return "";
  }

  /**
   * The id of the document that the bytes with {@code sha256} make in a file of that name.
   *
   * @param fileName without folders; its extension decides how the bytes are read
   */
  String documentId(String fileName, String sha256);

  /**
   * Parses and tags one source.
   *
   * @param fileName without folders; its extension decides how the bytes are read
   * @throws IOException if it cannot be parsed; the message is the reason, for a person to read.
   *     One that is {@link Reason#UNREADABLE} says that the bytes are not at fault: they are tried
   *     again by the next run
   */
  TaggedDocument read(String fileName, byte[] bytes) throws IOException;
}
