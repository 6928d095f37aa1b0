package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException.Reason;
import wenmai.ingest.parse.Printed.Face;

/** Printed pages: what stands around the text, what is no text, and what cannot be opened. */
class PdfReaderTest {
  @Test
  void headingsAreLargerOrBolderAndNumbersSayHowDeep() throws IOException {
    try (Printed out = new Printed()) {
      out.page(595, 842).at(56, 770, Face.BOLD, 18, "Attention in a nutshell");
      out.at(56, 740, Face.PLAIN, 11, "A. Writer");
      out.at(56, 700, Face.BOLD, 13, "1 Introduction");
      prose(out, 680, 4);
      out.at(56, 590, Face.BOLD, 11, "1.1 What is meant");
      prose(out, 570, 4);
      out.at(56, 480, Face.BOLD, 13, "2 Method");
      prose(out, 460, 4);
      assertThat(Parsed.headings(Parsed.bytes("a.pdf", out.bytes())))
          .containsExactly(
              "1 Attention in a nutshell", "2 1 Introduction", "3 1.1 What is meant", "2 2 Method");
    }
  }

  @Test
  void runningHeadsAndNumbersAreLeftOutAndRepeatedTitlesOfSlidesAreNot() throws IOException {
    try (Printed out = new Printed()) {
      for (int page = 1; page <= 4; page++) {
        out.page(800, 600).at(60, 560, Face.BOLD, 28, "The same title");
        out.at(60, 400, Face.PLAIN, 18, "Slide of its own number " + page * page);
        out.at(60, 20, Face.PLAIN, 9, "A talk, 2023").at(700, 20, Face.PLAIN, 9, "" + page);
      }
      Document document = Parsed.bytes("a.pdf", out.bytes());
      assertThat(Parsed.outline(document))
          .hasSize(8)
          .startsWith("HEADING 2 p1: The same title", "PARAGRAPH p1: Slide of its own number 1");
      assertThat(document.reading().leftOut()).isEqualTo(4 * "Atalk,2023".length() + 4);
    }
  }

  @Test
  void twoPagesHaveNoRunningHeads() throws IOException {
    try (Printed out = new Printed()) {
      for (int page = 1; page <= 2; page++) {
        out.page(595, 842).at(56, 800, Face.PLAIN, 10, "GPT-3 is a model");
        prose(out, 700, 3);
      }
      assertThat(Parsed.bytes("a.pdf", out.bytes()).reading().leftOut()).isZero();
    }
  }

  @Test
  void theCellsOfARowStayTogether() throws IOException {
    try (Printed out = new Printed()) {
      out.page(595, 842);
      prose(out, 780, 5);
      String[][] rows = {
        {"model", "size", "year"}, {"GPT-3", "175B", "2020"}, {"PaLM", "540B", "2022"}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int cell = 0; cell < 3; cell++) {
          out.at(80 + 140 * cell, 660 - 14 * row, Face.PLAIN, 11, rows[row][cell]);
        }
      }
      prose(out, 590, 5);
      assertThat(Parsed.outline(Parsed.bytes("a.pdf", out.bytes())))
          .contains(
              "TABLE p1: model\tsize\tyear",
              "TABLE 1 p1: GPT-3\t175B\t2020",
              "TABLE 2 p1: PaLM\t540B\t2022");
    }
  }

  @Test
  void theStampInTheMarginBreaksNoLine() throws IOException {
    try (Printed out = new Printed()) {
      out.page(595, 842).upwards(30, 300, 20, "arXiv:2203.02155v1  [cs.CL]  4 Mar 2022");
      prose(out, 780, 30);
      Document document = Parsed.bytes("a.pdf", out.bytes());
      assertThat(document.blocks()).hasSize(2);
      assertThat(document.text()).endsWith("arXiv:2203.02155v1 [cs.CL] 4 Mar 2022");
      assertThat(document.knownAs()).extracting(own -> own.value()).containsExactly("2203.02155");
    }
  }

  @Test
  void codeKeepsItsIndentation() throws IOException {
    try (Printed out = new Printed()) {
      out.page(595, 842);
      prose(out, 780, 4);
      out.at(56, 700, Face.MONO, 10, "for word in words:");
      out.at(80, 688, Face.MONO, 10, "weigh(word)");
      out.at(56, 676, Face.MONO, 10, "done()");
      assertThat(Parsed.outline(Parsed.bytes("a.pdf", out.bytes())))
          .endsWith("CODE p1: for word in words:\n    weigh(word)\ndone()");
    }
  }

  @Test
  void aScanHasNoText() throws IOException {
    assertThat(failure(scanned(0, 5)))
        .hasMessage("no text: 5 of its 5 pages are pictures without text: it may be scanned");
  }

  @Test
  void aFewScannedPagesAreToldOf() throws IOException {
    Document document = Parsed.bytes("a.pdf", scanned(4, 2));
    assertThat(document.reading().cuts())
        .containsExactly("2 of 6 pages: pictures without text, which may be scanned");
    assertThat(document.text()).contains("weighs every word");
  }

  @Test
  void aPasswordOfTheOwnerAloneKeepsNobodyOut() throws IOException {
    assertThat(Parsed.bytes("a.pdf", locked("")).text()).contains("weighs every word");
    assertThat(failure(locked("secret"))).hasMessage("encrypted: a password is needed to open it");
  }

  @Test
  void aFontThatSaysNothingOfItsCharactersIsDamage() throws IOException {
    try (Printed out = new Printed(false)) {
      out.page(595, 842);
      for (int line = 0; line < 20; line++) {
        out.at(56, 780 - 14 * line, Face.HAN, 11, "注意力机制让模型看到其他的词");
      }
      assertThat(failure(out.bytes()))
          .hasMessage(
              "damaged: most of its characters cannot be read: its fonts do not say which they are")
          .extracting(ParseException::reason)
          .isEqualTo(Reason.DAMAGED);
    }
  }

  private static ParseException failure(byte[] pdf) {
    return catchThrowableOfType(
        ParseException.class, () -> new DocumentParser().parse("a.pdf", pdf));
  }

  private static void prose(Printed out, float top, int lines) {
    for (int line = 0; line < lines; line++) {
      String words =
          "attention weighs every word of the input against all of the others number " + line;
      out.at(56, top - 14 * line, Face.PLAIN, 11, words + (line == lines - 1 ? "." : " and"));
    }
  }

  private static byte[] locked(String password) throws IOException {
    try (Printed out = new Printed()) {
      out.page(595, 842);
      prose(out, 780, 4);
      try (PDDocument document = Loader.loadPDF(out.bytes())) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    }
  }

  private static byte[] scanned(int written, int pictures) throws IOException {
    try (Printed out = new Printed()) {
      for (int page = 0; page < written + pictures; page++) {
        out.page(595, 842);
        if (page < written) {
          prose(out, 780, 20);
        }
      }
      byte[] plain = out.bytes();
      try (PDDocument document = Loader.loadPDF(plain)) {
        BufferedImage image = new BufferedImage(60, 84, BufferedImage.TYPE_BYTE_GRAY);
        for (int page = written; page < written + pictures; page++) {
          try (PDPageContentStream content =
              new PDPageContentStream(
                  document, document.getPage(page), AppendMode.APPEND, false, true)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
          }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    }
  }
}
