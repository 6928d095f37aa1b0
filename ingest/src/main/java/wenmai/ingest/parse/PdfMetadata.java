package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.tika.metadata.Metadata;

/** Takes title, authors, date and addresses from what a PDF says about itself. */
final class PdfMetadata {
  private static final int MOST_XMP = 1 << 20;
  private static final Pattern OWN = Pattern.compile("(?i).*(?:doi|arxiv|isbn).*");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "<(dc:title|dc:creator|dc:identifier|prism:doi|pdfx:doi)\\b[^>]{0,200}>(.{0,4000}?)</\\1>",
          Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("<rdf:li\\b[^>]{0,200}>([^<]{0,1000})</rdf:li>");

  private PdfMetadata() {}

  static void describe(PDDocument document, Draft draft) {
    Metadata metadata = new Metadata();
    PDDocumentInformation info = document.getDocumentInformation();
    add(metadata, "dc:title", info.getTitle());
    add(metadata, "dc:creator", info.getAuthor());
    Calendar created = info.getCreationDate();
    add(metadata, "dcterms:created", created == null ? null : created.toInstant().toString());
    for (String key : info.getMetadataKeys()) {
      if (OWN.matcher(key).matches()) {
        OwnAddresses.named(key, info.getCustomMetadataValue(key), draft);
      }
    }
    Matcher property = PROPERTY.matcher(xmp(document));
    while (property.find()) {
      String key = property.group(1);
      boolean known = metadata.get(key) != null;
      Matcher item = ITEM.matcher(property.group(2));
      boolean any = false;
      while (item.find()) {
        any = true;
        if (!known) {
          add(metadata, key, plain(item.group(1)));
        }
      }
      if (!any && !property.group(2).contains("<")) {
        add(metadata, key.startsWith("p") ? "doi" : key, plain(property.group(2)));
      }
    }
    TikaMetadata.describe(metadata, draft, false);
  }

  private static void add(Metadata metadata, String key, String value) {
    if (value != null && !value.isBlank()) {
      metadata.add(key, value);
    }
  }

  private static String xmp(PDDocument document) {
    PDMetadata packet = document.getDocumentCatalog().getMetadata();
    if (packet == null) {
      return "";
    }
    try (InputStream in = packet.exportXMPMetadata()) {
      return new String(in.readNBytes(MOST_XMP), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the pages are what counts
    }
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
