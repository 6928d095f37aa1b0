package wenmai.ingest.parse;

import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Reads OpenDocument texts and presentations: headings by outline level and by style, lists, tables
 * and code; notes and boxes where they hang; slides as pages.
 */
final class OdfReader implements Reader {
  private static final String BODY = "content.xml";

  @Override
  public void read(Source source, Draft draft) throws IOException {
    try (OfficeParts parts = new OfficeParts(source.bytes())) {
      if (isEncrypted(parts)) {
        throw new ParseException(Reason.ENCRYPTED, "a password is needed to open it");
      }
      if (!parts.has(BODY)) {
        throw new IOException("there is no " + BODY);
      }
      OdfStyles styles = new OdfStyles();
      styles.walk(parts, "styles.xml");
      styles.walk(parts, BODY);
      OdfBody body = new OdfBody(draft.text(), styles);
      body.walk(parts, BODY);
      draft.leftOut(body.leftOut());
      Metadata metadata = new Metadata();
      OfficeProperties.read(parts, "meta.xml", metadata);
      TikaMetadata.describe(metadata, draft, false);
    }
  }

  private static boolean isEncrypted(OfficeParts parts) throws IOException {
    boolean[] encrypted = new boolean[1];
    new XmlWalk() {
      @Override
      Turn start(String name) {
        encrypted[0] |= name.equals("encryption-data");
        return Turn.IN;
      }
    }.walk(parts, "META-INF/manifest.xml");
    return encrypted[0];
  }
}
