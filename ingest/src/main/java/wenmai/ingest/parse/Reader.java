package wenmai.ingest.parse;

import java.io.IOException;

/** Reads one family of formats. Readers have no state: one serves all threads. */
interface Reader {
  /**
   * Writes what the source says into the draft.
   *
   * @throws ParseException where nothing can be read
   */
  void read(Source source, Draft draft) throws IOException;
}
