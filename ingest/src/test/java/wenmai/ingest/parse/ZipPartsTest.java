package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import wenmai.ingest.parse.ParseException.Reason;

class ZipPartsTest {
  @Test
  void documentsPass() throws IOException {
    ZipParts.check(Made.docx());
    ZipParts.check(zip(2_000, 100));
    ZipParts.check(zip(3, 10 << 20)); // swells a thousand times, to nothing that matters
  }

  @Test
  void bombsAreRefusedBeforeTheyAreUnpacked() throws IOException {
    assertRefused(zip(20_001, 0), "it is packed of more parts than a document has: over 20000");
    assertRefused(zip(60_000, 0), "it is packed of more parts than a document has: over 20000");
    assertRefused(zip(7, 10 << 20), "it unpacks to far more than a document holds");
  }

  @Test
  void whatIsBrokenIsLeftToItsReader() throws IOException {
    byte[] zip = zip(7, 10 << 20);
    for (int length = 0; length < zip.length; length += 97) {
      byte[] cut = Arrays.copyOf(zip, length);
      assertThatCode(() -> ZipParts.check(cut)).doesNotThrowAnyException();
    }
    for (int at = 4; at < zip.length; at++) {
      byte[] flipped = zip.clone();
      flipped[at] = (byte) ~flipped[at];
      try {
        ZipParts.check(flipped);
      } catch (ParseException e) {
        assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE);
      }
    }
  }

  private static void assertRefused(byte[] zip, String detail) {
    ParseException failure =
        catchThrowableOfType(ParseException.class, () -> new DocumentParser().parse("a.docx", zip));
    assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(failure.detail()).isEqualTo(detail);
  }

  private static byte[] zip(int parts, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("part-" + i));
        zip.write(new byte[size]);
      }
    }
    return bytes.toByteArray();
  }
}
