package wenmai.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/** Writes PDFs object by object, as no program would. */
final class RawPdf {
  private final Map<Integer, byte[]> objects = new TreeMap<>();

  /** A document with one page; object 1 is the catalog, 2 the pages, 3 the page, 4 its content. */
  static RawPdf onePage(String content) throws IOException {
    return new RawPdf()
            .put(1, "<</Type/Catalog/Pages 2 0 R>>")
            .put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .put(3, page(""))
            .stream(4, "", Content.of(content));
  }

  /** The page; {@code more} goes into its resources. */
  static String page(String more) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<"
        + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
        + more
        + ">>>>";
  }

  /** Shows words on a page. */
  static String words(String words) {
    return "BT /F 12 Tf 50 700 Td (" + words + ") Tj ET ";
  }

  RawPdf put(int number, String object) {
    objects.put(number, object.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Puts a deflated stream. */
  RawPdf stream(int number, String entries, Content content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      content.to(deflater);
    }
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    write(object, "<<" + entries + "/Filter/FlateDecode/Length " + packed.size() + ">>stream\n");
    packed.writeTo(object);
    write(object, "\nendstream");
    objects.put(number, object.toByteArray());
    return this;
  }

  Content content() {
    return out -> {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      write(pdf, "%PDF-1.7\n");
      List<String> entries = new ArrayList<>();
      int last = 0;
      for (Map.Entry<Integer, byte[]> object : objects.entrySet()) {
        for (int gap = last + 1; gap < object.getKey(); gap++) {
          entries.add("0000000000 00000 f \n");
        }
        last = object.getKey();
        entries.add("%010d 00000 n \n".formatted(pdf.size()));
        write(pdf, object.getKey() + " 0 obj\n");
        pdf.write(object.getValue());
        write(pdf, "\nendobj\n");
      }
      int table = pdf.size();
      write(pdf, "xref\n0 " + (last + 1) + "\n0000000000 65535 f \n" + String.join("", entries));
      write(
          pdf, "trailer<</Root 1 0 R/Size " + (last + 1) + ">>\nstartxref\n" + table + "\n%%EOF\n");
      pdf.writeTo(out);
    };
  }

  private static void write(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
