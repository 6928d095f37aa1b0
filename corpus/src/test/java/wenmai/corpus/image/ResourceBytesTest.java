package wenmai.corpus.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource has the same bytes wherever the class lies that it stands beside. */
class ResourceBytesTest {
  private static final String CLASS = "wenmai/corpus/image/StoredTexts.class";
  private static final String RESOURCE = "wenmai/corpus/image/some.image";

  @TempDir private Path folder;
  private byte[] content;
  private byte[] code;

  @BeforeEach
  void makeContent() throws IOException {
    content = new byte[300_000];
    new Random(7).nextBytes(content);
    try (InputStream stream = StoredTexts.class.getResourceAsStream("/" + CLASS)) {
      code = stream.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
  void inAJar(int method) throws Exception {
    Path jar = folder.resolve("a jar 罐.jar");
    write(jar, method, "");
    assertThat(read(jar)).isEqualTo(content);
  }

  @Test
  void inAJarWithAComment() throws Exception {
    Path jar = folder.resolve("x.jar");
    write(jar, ZipEntry.STORED, "what follows the list of entries");
    assertThat(read(jar)).isEqualTo(content);
  }

  @Test
  void inAFolder() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes 类/wenmai/corpus/image"));
    Files.write(classes.resolve("StoredTexts.class"), code);
    Files.write(classes.resolve("some.image"), content);
    assertThat(read(folder.resolve("classes 类"))).isEqualTo(content);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> ResourceBytes.of(StoredTexts.class, "none.image"))
        .isInstanceOf(ImageException.class)
        .hasMessageContaining("none.image");
  }

  @Test
  void anImageThatIsNotWholeIsRefused() {
    byte[] image = new ImageWriter().number(7).text("some").section(new int[] {1, 2}).image();
    for (int length = 0; length < image.length; length++) {
      ByteBuffer part = ByteBuffer.wrap(image, 0, length).slice();
      assertThatThrownBy(() -> ImageReader.of(part, "some.image"))
          .isInstanceOf(ImageException.class)
          .hasMessageStartingWith("a part of the program, some.image, is damaged");
    }
    ByteBuffer other = ByteBuffer.wrap(image.clone()).put(0, (byte) 0);
    assertThatThrownBy(() -> ImageReader.of(other, "some.image"))
        .isInstanceOf(ImageException.class);
  }

  @Test
  void anImageGivesBackWhatWasWritten() throws IOException {
    byte[] image =
        new ImageWriter()
            .number(-7)
            .fraction(.25)
            .text("注意力")
            .section(new byte[] {1, 2, 3})
            .section(new long[] {Long.MIN_VALUE})
            .section(new int[] {})
            .section(new char[] {'注', 0, 0xffff})
            .image();
    ImageReader reader = ImageReader.of(ByteBuffer.wrap(image), "some.image");
    assertThat(reader.number()).isEqualTo(-7);
    assertThat(reader.fraction()).isEqualTo(.25);
    assertThat(reader.text()).isEqualTo("注意力");
    assertThat(reader.bytes()).containsExactly(1, 2, 3);
    assertThat(reader.longNumbers()).containsExactly(Long.MIN_VALUE);
    assertThat(reader.numbers()).isEmpty();
    assertThat(reader.units()).containsExactly('注', (char) 0, (char) 0xffff);
  }

  private void write(Path jar, int method, String comment) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setComment(comment);
      put(out, CLASS, code, ZipEntry.DEFLATED);
      put(out, RESOURCE, content, method);
      put(out, "other/some.image", new byte[] {1}, method);
    }
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes, int method)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(method);
    entry.setSize(bytes.length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    new ByteArrayInputStream(bytes).transferTo(out);
    out.closeEntry();
  }

  private static byte[] read(Path place) throws Exception {
    URL[] path = {place.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      ByteBuffer bytes =
          ResourceBytes.of(loader.loadClass("wenmai.corpus.image.StoredTexts"), "some.image");
      byte[] read = new byte[bytes.remaining()];
      bytes.get(read);
      return read;
    }
  }
}
