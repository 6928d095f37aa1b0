package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import wenmai.corpus.Document;

/** Where extracted mentions go. */
interface ExtractTarget extends AutoCloseable {
  /** Where what is written of a document goes; valid until the next one is asked for. */
  PrintWriter of(Document document, String source) throws IOException;

  /** Whether nobody reads any more, so that there is no use in going on. */
  boolean isClosed();

  /** Makes what was written stand where it was asked for. */
  void finish() throws IOException;

  /** Ends the writing; what was not finished is dropped. */
  @Override
  void close() throws IOException;
}
