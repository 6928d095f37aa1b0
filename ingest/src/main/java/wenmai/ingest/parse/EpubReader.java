package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import wenmai.ingest.parse.ParseException.Reason;
import wenmai.ingest.parse.encoding.Decoded;
import wenmai.ingest.parse.encoding.Encodings;

/**
 * Reads books chapter by chapter in the order of their spine. Chapters need not be well-formed:
 * many that people have are not. Tables of contents are left out, and counted.
 */
final class EpubReader implements Reader {
  @Override
  public void read(Source source, Draft draft) throws IOException {
    try (OfficeParts parts = new OfficeParts(source.bytes())) {
      String opf = EpubPackage.name(parts);
      if (!parts.has(opf)) {
        throw new IOException("there is no package of the book");
      }
      List<String> chapters = EpubPackage.chapters(parts, opf);
      Set<String> locked = EpubPackage.locked(parts);
      if (chapters.stream().anyMatch(locked::contains)) {
        throw new ParseException(Reason.ENCRYPTED, "its chapters are locked to a device or a shop");
      }
      for (String chapter : chapters) {
        chapter(parts, chapter, draft);
      }
      Metadata metadata = new Metadata();
      OfficeProperties.read(parts, opf, metadata);
      TikaMetadata.describe(metadata, draft, true);
    }
  }

  private static void chapter(OfficeParts parts, String chapter, Draft draft) throws IOException {
    if (!parts.has(chapter)) {
      throw new IOException("there is no " + chapter);
    }
    try (InputStream stream = parts.open(chapter)) {
      Decoded decoded = Encodings.decode(stream.readAllBytes(), true);
      draft.encoding(decoded.charset().name());
      XhtmlBlocks blocks = new XhtmlBlocks(draft.text(), Layout.BOOK);
      EpubChapter walk = new EpubChapter(blocks);
      Jsoup.parse(decoded.text(), Parser.xmlParser()).traverse(walk);
      blocks.finish();
      draft.leftOut(walk.leftOut());
    }
  }
}
