package wenmai.ingest.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.SAXException;

/**
 * Reads saved pages. The text is decoded here and handed on as UTF-8, because what a page declares
 * of its encoding is often wrong.
 */
final class HtmlReader implements Reader {
  private static final EncodingDetector DECODED = (stream, metadata) -> StandardCharsets.UTF_8;

  @Override
  public void read(Source source, Draft draft) throws IOException {
    draft.mediaType("text/html");
    draft.atLeast(TikaReader.FEWEST_LETTERS, "the page shows next to no text without its scripts");
    String html = source.html(draft);
    OwnAddresses.canonical(html, draft);
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EncodingDetector.class, DECODED);
    Metadata metadata = new Metadata();
    XhtmlBlocks blocks = new XhtmlBlocks(draft.text(), Layout.FLOWING);
    try (TikaInputStream stream = TikaInputStream.get(utf8)) {
      new JSoupParser().parse(stream, blocks, metadata, context);
    } catch (SAXException | TikaException e) {
      throw TikaFailure.explain(e, "html", source.bytes());
    }
    TikaMetadata.describe(metadata, draft, true);
  }
}
