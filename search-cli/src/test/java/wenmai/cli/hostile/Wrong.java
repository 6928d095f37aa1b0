package wenmai.cli.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are not what their names say, and files behind a password. */
final class Wrong {
  private Wrong() {}

  static void into(HostileFolder folder) throws IOException {
    byte[] pdf = folder.shipped("instructgpt.en.pdf");
    byte[] docx = folder.shipped("seq2seq-attention.en.docx");
    byte[] html = folder.shipped("galactica.en.html");
    // What is inside decides, and a reader is found for it.
    folder.add("wrong/pdf.md", Expected.good("InstructGPT"), Content.of(pdf));
    folder.add("wrong/pdf.docx", Expected.good("InstructGPT"), Content.of(pdf));
    folder.add("wrong/pdf.caj", Expected.good("InstructGPT"), Content.of(pdf));
    folder.add("wrong/docx.pdf", Expected.good("encoder"), Content.of(docx));
    folder.add("wrong/docx.txt", Expected.good("encoder"), Content.of(docx));
    folder.add("wrong/html.txt", Expected.good("Galactica"), Content.of(html));
    folder.add("wrong/html.pdf", Expected.either("damaged"), Content.of(html));
    folder.add("wrong/html.doc", Expected.either("damaged"), Content.of(html));
    folder.add("wrong/text.pdf", Expected.either("damaged"), Content.of("These are words.\n"));
    folder.add(
        "wrong/text.html", Expected.good("plainly"), Content.of("Words stand here plainly."));
    Expected none = Expected.bad("damaged", "not supported", "no text");
    for (String extension : new String[] {"docx", "pdf", "txt", "md", "html", "epub"}) {
      folder.add("wrong/png." + extension, none, Content.of(png()));
    }
    Random random = new Random(folder.around().seed());
    for (String extension :
        new String[] {"txt", "md", "mdx", "html", "srt", "vtt", "ipynb", "pdf", "docx", "rtf"}) {
      byte[] bytes = new byte[20_000];
      random.nextBytes(bytes);
      folder.add("wrong/random." + extension, none, Content.of(bytes));
    }
    folder.add("wrong/zeros.txt", none, Content.of(new byte[1 << 20]));
    folder.add("wrong/mojibake.md", Expected.bad("damaged"), Content.of(mojibake()));
    folder.add(
        "wrong/replaced.txt",
        Expected.bad("damaged"),
        Content.repeated("\ufffd\ufffd\ufffd\ufffd a \ufffd\ufffd\ufffd\n", 200));
    folder.add("wrong/object.ipynb", none, Content.of("{\"no\": \"notebook\"}"));
    folder.add("wrong/words.ipynb", none, Content.of("this is no JSON"));
    folder.add("locked/locked.pdf", Expected.bad("encrypted"), Content.of(locked(pdf)));
    for (EncryptionMode mode :
        new EncryptionMode[] {EncryptionMode.agile, EncryptionMode.standard}) {
      folder.add("locked/" + mode + ".docx", Expected.bad("encrypted"), locked(docx, mode));
    }
  }

  /** Chinese that was taken for Latin-1 once, and saved so. */
  private static String mojibake() {
    String text = "奖励模型从人类的偏好里学习，注意力机制让模型看整句话。".repeat(40);
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image(), "png", out);
    return out.toByteArray();
  }

  static BufferedImage image() {
    BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 200; x++) {
      image.setRGB(x, x / 2, x * 0x010101);
    }
    return image;
  }

  private static byte[] locked(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "secret", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static Content locked(byte[] docx, EncryptionMode mode) {
    return out -> {
      try (POIFSFileSystem system = new POIFSFileSystem()) {
        Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OutputStream plain = encryptor.getDataStream(system)) {
          plain.write(docx);
        }
        system.writeFilesystem(out);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    };
  }
}
