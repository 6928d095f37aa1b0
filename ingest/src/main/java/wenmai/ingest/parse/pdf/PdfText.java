package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.ingest.parse.pdf.PdfBookmarks.Bookmark;

/** Makes the text of a document of what stands on its pages. */
final class PdfText {
  private final List<PdfPage> pages;
  private final List<Bookmark> bookmarks;
  private final List<List<PageLine>> kept = new ArrayList<>();
  private final float body;
  private Hyphens hyphens = Hyphens.NONE;
  private final List<String> leftOut = new ArrayList<>();

  PdfText(List<PdfPage> pages, List<Bookmark> bookmarks) {
    this.pages = pages;
    this.bookmarks = bookmarks;
    body = bodySize(pages);
    RunningHeads heads = new RunningHeads(pages, body);
    for (int i = 0; i < pages.size(); i++) {
      Set<PageLine> furniture = heads.of(i);
      List<PageLine> rest = new ArrayList<>();
      StringBuilder around = new StringBuilder();
      for (PageLine line : pages.get(i).lines()) {
        if (furniture.contains(line)) {
          around.append(around.isEmpty() ? "" : "\n").append(line.text());
        } else {
          rest.add(line);
        }
      }
      kept.add(rest);
      leftOut.add(around.toString());
    }
  }

  /** How many letters and digits of text stand on a page. */
  private int letters(int index) {
    long letters = 0;
    for (PageLine line : kept.get(index)) {
      letters += line.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
    return (int) letters;
  }

  /** The title, and the pages with their blocks. */
  PrintedText printed() {
    Pitch pitch = new Pitch();
    List<String> words = new ArrayList<>();
    List<List<List<PageLine>>> flows = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<List<PageLine>> columns = columns(i);
      columns.forEach(pitch::add);
      columns.forEach(column -> column.forEach(line -> words.add(line.text())));
      flows.add(columns);
    }
    hyphens = new Hyphens(words);
    PageParagraphs paragraphs = new PageParagraphs(hyphens, pitch, body);
    List<PageBlock> blocks = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      blocks.addAll(paragraphs.of(pages.get(i).number(), flows.get(i)));
    }
    mendWords(blocks);
    PdfTables.number(blocks);
    PdfHeadings headings = new PdfHeadings(blocks, body);
    String title = headings.title();
    headings.find(bookmarks);
    return new PrintedText(title, printed(blocks));
  }

  /** A word that goes on overleaf is put together on the page where it begins. */
  private void mendWords(List<PageBlock> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).page() == blocks.get(i - 1).page()) {
        continue;
      }
      int last = lastOfText(blocks, i - 1);
      int next = firstOfText(blocks, i);
      if (last < 0 || next < 0 || !Character.isLowerCase(blocks.get(next).text().charAt(0))) {
        continue;
      }
      String rest = blocks.get(next).text();
      int end = rest.indexOf(' ');
      if (blocks.get(last).text().endsWith("-") && end > 0) {
        StringBuilder words = new StringBuilder(blocks.get(last).text());
        hyphens.join(words, rest.substring(0, end));
        blocks.set(last, blocks.get(last).with(words.toString()));
        blocks.set(next, blocks.get(next).with(rest.substring(end + 1)));
      }
    }
  }

  private static int lastOfText(List<PageBlock> blocks, int from) {
    int page = blocks.get(from).page();
    for (int i = from; i >= 0 && i > from - 4 && blocks.get(i).page() == page; i--) {
      if (blocks.get(i).text().endsWith("-")) {
        return blocks.get(i).isPlain() ? i : -1;
      }
    }
    return -1;
  }

  private static int firstOfText(List<PageBlock> blocks, int from) {
    int page = blocks.get(from).page();
    for (int i = from; i < blocks.size() && blocks.get(i).page() == page; i++) {
      if (blocks.get(i).isPlain() && Character.isLowerCase(blocks.get(i).text().charAt(0))) {
        return i;
      }
    }
    return -1;
  }

  /** The columns of a page; what is turned otherwise than most of it stands at its end. */
  private List<List<PageLine>> columns(int index) {
    Map<Integer, List<PageLine>> turns = new HashMap<>();
    for (PageLine line : kept.get(index)) {
      turns.computeIfAbsent(line.turn(), turn -> new ArrayList<>()).add(line);
    }
    int main = pages.get(index).turn();
    List<List<PageLine>> flows = new ArrayList<>(Columns.of(turns.getOrDefault(main, List.of())));
    turns.remove(main);
    turns.values().forEach(lines -> flows.add(PageRows.of(lines)));
    return flows;
  }

  private List<PrintedPage> printed(List<PageBlock> blocks) {
    List<PrintedPage> printed = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      int first = at;
      while (at < blocks.size() && blocks.get(at).page() == page.number()) {
        at++;
      }
      printed.add(
          new PrintedPage(
              page.number(),
              letters(i),
              page.images(),
              leftOut.get(i),
              List.copyOf(blocks.subList(first, at)),
              page.links()));
    }
    return printed;
  }

  /** The size of most of the type. */
  private static float bodySize(List<PdfPage> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    int most = 0;
    for (PdfPage page : pages) {
      for (PageLine line : page.lines()) {
        int size = Math.round(line.size() * 5);
        sizes.merge(size, line.text().length(), Integer::sum);
        most = sizes.getOrDefault(most, 0) >= sizes.get(size) ? most : size;
      }
    }
    return Math.max(1, most / 5f);
  }
}
