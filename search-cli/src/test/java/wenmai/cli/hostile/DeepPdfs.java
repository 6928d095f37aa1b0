package wenmai.cli.hostile;

import java.io.IOException;

/** PDFs whose objects go in circles, or down without an end, or hold far more than they weigh. */
final class DeepPdfs {
  private static final Expected ANY = Expected.eitherOrTooMuch("damaged", "crashed", "no text");
  private static final String WORDS = RawPdf.words("The words of the only page there is.");

  private DeepPdfs() {}

  static void into(HostileFolder folder) throws IOException {
    add(folder, "tree", tree(folder.size(2_000, 50_000)));
    add(folder, "tree-loop", page().put(2, "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"));
    add(folder, "outline-loop", outline(false));
    add(folder, "outline-down", outline(true));
    add(folder, "form-loop", forms(1));
    add(folder, "form-tree", forms(folder.size(9, 40)));
    add(folder, "content", content(folder.size(50, 500)));
    add(folder, "words", words(folder.size(20_000, 3_000_000)));
    add(folder, "arrays", page().put(5, "[".repeat(folder.size(100_000, 500_000))));
    add(folder, "saves", contentOf("q ".repeat(folder.size(50_000, 1_000_000)) + WORDS));
    add(folder, "same-page", samePage(folder.size(1_000, 100_000)));
    add(folder, "length", page().put(5, "<</Length 5 0 R>>stream\nx\nendstream"));
    add(folder, "filters", page().stream(5, "/X 1", Content.of("x")).put(6, filters(1000)));
    add(folder, "parent-loop", page().put(2, "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>"));
    add(folder, "count", page().put(2, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>"));
    add(folder, "no-pages", new RawPdf().put(1, "<</Type/Catalog>>"));
    add(folder, "font-loop", fontLoop());
  }

  private static void add(HostileFolder folder, String name, RawPdf pdf) throws IOException {
    folder.add("deep/" + name + ".pdf", ANY, pdf.content());
  }

  private static RawPdf page() throws IOException {
    return RawPdf.onePage(WORDS);
  }

  private static RawPdf contentOf(String content) throws IOException {
    return RawPdf.onePage(content);
  }

  private static RawPdf tree(int deep) throws IOException {
    RawPdf pdf = page().put(2, "<</Type/Pages/Kids[10 0 R]/Count 1>>");
    for (int i = 0; i < deep; i++) {
      int kid = i == deep - 1 ? 3 : 11 + i;
      pdf.put(10 + i, "<</Type/Pages/Kids[" + kid + " 0 R]/Count 1>>");
    }
    return pdf;
  }

  private static RawPdf outline(boolean down) throws IOException {
    return page()
        .put(1, "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>")
        .put(5, "<</First 6 0 R/Last 6 0 R>>")
        .put(6, "<</Title(Round)/Parent 5 0 R/" + (down ? "First" : "Next") + " 7 0 R/Last 7 0 R>>")
        .put(7, "<</Title(And round)/Parent 5 0 R/Next 6 0 R/First 6 0 R/Last 6 0 R>>");
  }

  /** Forms that each draw the next one twice, and the last one the first. */
  private static RawPdf forms(int count) throws IOException {
    RawPdf pdf = contentOf(WORDS + "/X Do ").put(3, RawPdf.page("/XObject<</X 10 0 R>>"));
    for (int i = 0; i < count; i++) {
      int next = i == count - 1 ? 10 : 11 + i;
      pdf.stream(
          10 + i,
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + next + " 0 R>>>>",
          Content.of(WORDS + "/X Do /X Do "));
    }
    return pdf;
  }

  private static RawPdf content(int megabytes) throws IOException {
    return page().stream(4, "", Content.repeated(" ".repeat(1 << 10), megabytes << 10));
  }

  private static RawPdf words(int times) throws IOException {
    return page().stream(4, "", Content.repeated(RawPdf.words("reward"), times));
  }

  private static RawPdf samePage(int times) throws IOException {
    return page()
        .put(2, "<</Type/Pages/Kids[" + "3 0 R ".repeat(times) + "]/Count " + times + ">>");
  }

  private static String filters(int times) {
    return "<</Filter[" + "/FlateDecode ".repeat(times) + "]/Length 1>>stream\nx\nendstream";
  }

  private static RawPdf fontLoop() throws IOException {
    return contentOf("BT /T 12 Tf (aaaa) Tj ET")
        .put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>")
        .put(5, "<</Font<</T 6 0 R>>>>")
        .put(
            6,
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97"
                + "/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>"
                + "/Resources 5 0 R>>")
        .stream(7, "", Content.of("BT /T 12 Tf (aaaa) Tj ET"));
  }
}
