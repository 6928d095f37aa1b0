package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.ingest.parse.ParseException.Reason;

/** Formats that are not read are told by name or by their first bytes. */
class UnreadTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.zip,  not supported: an archive; unpack it and index the folder",
    "a.TGZ,  not supported: an archive; unpack it and index the folder",
    "a.gz,   not supported: a packed file; unpack it",
    "a.xlsx, not supported: a spreadsheet; save what is to be found as PDF or text",
    "a.mobi, not supported: an e-book of a kind that is not read; convert it to EPUB",
    "a.djvu, not supported: a DjVu file; save it as PDF with its text",
    "a.caj,  no text: a CAJ file is not read; save it as PDF",
    "a.kdh,  no text: a CAJ file is not read; save it as PDF"
  })
  void aNameSaysIt(String name, String refusal) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "PK and so on");
    assertThat(Formats.isDocument(file)).isTrue();
    assertThat(Formats.refusal(file)).isEqualTo(refusal);
    assertThatThrownBy(() -> new DocumentParser().parse(file)).hasMessage(refusal);
  }

  @Test
  void itsFirstBytesSayItWhateverItIsCalled() {
    saysIt("Rar!\u001a\u0007", Reason.NOT_SUPPORTED);
    saysIt("\u001f\u008b\b", Reason.NOT_SUPPORTED);
    saysIt("7z\u00bc\u00af\u0027\u001c", Reason.NOT_SUPPORTED);
    saysIt("CAJ\u0000", Reason.NO_TEXT);
  }

  private static void saysIt(String head, Reason reason) {
    byte[] bytes = (head + "...").getBytes(StandardCharsets.ISO_8859_1);
    for (String name : List.of("a.md", "a.pdf", "a.html", "a")) {
      assertThatThrownBy(() -> new DocumentParser().parse(name, bytes))
          .isInstanceOfSatisfying(
              ParseException.class, e -> assertThat(e.reason()).as(name).isEqualTo(reason));
    }
  }

  @Test
  void whatIsReadInFactIsNotRefusedForItsName() throws IOException {
    byte[] pdf =
        Made.pdf(null, null, new String[] {"Thesis of attention", "The whole text of it."});
    Path file = Files.write(folder.resolve("thesis.caj"), pdf);
    assertThat(Formats.refusal(file)).isEmpty();
    assertThat(new DocumentParser().parse(file).text()).contains("The whole text of it");
  }

  @Test
  void anEmptyFileIsEmptyAndNoArchive() throws IOException {
    Path file = Files.createFile(folder.resolve("a.zip"));
    assertThat(Formats.refusal(file)).isEmpty();
    assertThatThrownBy(() -> new DocumentParser().parse(file))
        .hasMessage("no text: the file is empty");
  }
}
