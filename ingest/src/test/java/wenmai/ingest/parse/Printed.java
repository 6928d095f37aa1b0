package wenmai.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files by writing words at places, in Latin letters and in Chinese. */
final class Printed implements AutoCloseable {
  enum Face {
    PLAIN,
    BOLD,
    MONO,
    HAN
  }

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDFont mono = new PDType1Font(FontName.COURIER);
  private final PDFont han;
  private final StringBuilder content = new StringBuilder();
  private PDPage page;

  Printed() throws IOException {
    this(true);
  }

  /**
   * @param named whether the Chinese font says which characters it shows
   */
  Printed(boolean named) throws IOException {
    han = han(named);
  }

  /** A Chinese font that is not in the file: readers have it, or say what its characters are. */
  private static PDFont han(boolean named) throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString(named ? "GB1" : "Identity"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(named ? 4 : 0));
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary characters = new COSDictionary();
    characters.setItem(COSName.TYPE, COSName.FONT);
    characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    characters.setName(COSName.BASE_FONT, "STSong-Light");
    characters.setItem(COSName.CIDSYSTEMINFO, system);
    characters.setItem(COSName.FONT_DESC, descriptor);
    characters.setInt(COSName.DW, 1000);
    COSArray descendants = new COSArray();
    descendants.add(characters);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, named ? "UniGB-UCS2-H" : "Identity-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return new PDType0Font(font);
  }

  /** Begins a page. */
  Printed page(float width, float height) throws IOException {
    end();
    page = new PDPage(new PDRectangle(width, height));
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("PLAIN"), plain);
    resources.put(COSName.getPDFName("BOLD"), bold);
    resources.put(COSName.getPDFName("MONO"), mono);
    resources.put(COSName.getPDFName("HAN"), han);
    page.setResources(resources);
    document.addPage(page);
    return this;
  }

  /** Writes words from a place on, counted from the left and from the bottom. */
  Printed at(float x, float y, Face face, float size, String words) {
    return at("1 0 0 1", x, y, face, size, 0, words);
  }

  Printed at(float x, float y, Face face, float size, float wordSpace, String words) {
    return at("1 0 0 1", x, y, face, size, wordSpace, words);
  }

  /** Writes words from the bottom up. */
  Printed upwards(float x, float y, float size, String words) {
    return at("0 1 -1 0", x, y, Face.PLAIN, size, 0, words);
  }

  private Printed at(
      String matrix, float x, float y, Face face, float size, float wordSpace, String words) {
    byte[] bytes =
        words.getBytes(face == Face.HAN ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    content.append(
        String.format(
            Locale.ROOT,
            "BT /%s %.2f Tf %.4f Tw %s %.2f %.2f Tm <%s> Tj ET%n",
            face,
            size,
            wordSpace,
            matrix,
            x,
            y,
            HexFormat.of().formatHex(bytes)));
    return this;
  }

  float width(Face face, float size, String words) {
    try {
      return face == Face.HAN
          ? words.length() * size
          : (face == Face.BOLD ? bold : plain).getStringWidth(words) * size / 1000;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  byte[] bytes() throws IOException {
    end();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void end() throws IOException {
    if (page != null) {
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream()) {
        out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
    }
    content.setLength(0);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
