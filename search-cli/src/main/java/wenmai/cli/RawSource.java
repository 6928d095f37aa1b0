package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.fetch.WebUrl;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.RawPiece;

/**
 * Reads the source of a document once more, for what was left out of it. It became a document
 * before, within the limits of a process of its own: this time none is started.
 *
 * @param fetched where the bytes of web pages lie
 */
record RawSource(FetchFolder fetched) {
  /**
   * What the document's source shows, or null where no source has the document's bytes any more.
   */
  List<RawPiece> read(Document document, List<SourceRecord> sources) throws IOException {
    for (SourceRecord source : sources) {
      Path file = file(source.path());
      if (file != null
          && Files.isReadable(file)
          && Files.isRegularFile(file)
          && Files.size(file) <= DocumentParser.MOST_BYTES) {
        byte[] bytes = Files.readAllBytes(file);
        if (sha256(bytes).equals(document.sha256())) {
          if (FullProgram.isElsewhere()) {
            throw new NeedsFullProgram();
          }
          return new DocumentParser().raw(file.getFileName().toString(), bytes);
        }
      }
    }
    return null;
  }

  private Path file(String source) throws IOException {
    return SourceName.isAddress(source)
        ? fetched.get(WebUrl.parse(source)).flatMap(fetched::body).orElse(null)
        : Path.of(source);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
