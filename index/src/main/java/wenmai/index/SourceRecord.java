package wenmai.index;

import java.time.Instant;

/**
 * One line of the ledger: a source and what became of it.
 *
 * @param path what it is called: an absolute path, or a web address
 * @param sha256 of the bytes last read, or "" if they could not be read
 * @param document the id of the document that it holds, or held when it was last good; "" if never
 * @param reason why it could not be read, or "" if it could
 * @param parser the version of the parser that they were last given to
 * @param indexedAt when its bytes were last looked into
 */
public record SourceRecord(
    String path, String sha256, String document, String reason, String parser, Instant indexedAt) {

  public boolean failed() {
    return !reason.isEmpty();
  }

  /** Whether the document is an earlier version than the bytes that lie there now. */
  public boolean stale() {
    return failed() && !document.isEmpty();
  }
}
