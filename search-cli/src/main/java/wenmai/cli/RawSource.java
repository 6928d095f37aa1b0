package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.index.SourceRecord;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.RawPiece;

/** Reads the source of a document once more, for what was left out of it. */
record RawSource(DocumentParser parser) {
  /**
   * What the document's source shows, or null where no source has the document's bytes any more.
   */
  List<RawPiece> read(Document document, List<SourceRecord> sources) throws IOException {
    for (SourceRecord source : sources) {
      Path file = Path.of(source.path());
      if (Files.isReadable(file)
          && Files.isRegularFile(file)
          && Files.size(file) <= DocumentParser.MOST_BYTES) {
        byte[] bytes = Files.readAllBytes(file);
        if (sha256(bytes).equals(document.sha256())) {
          return parser.raw(file.getFileName().toString(), bytes);
        }
      }
    }
    return null;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
