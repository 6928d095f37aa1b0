package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenmai.corpus.BlockKind;

/** Reads plain text: paragraphs between blank lines, and headings by their look. */
final class PlainTextReader implements Reader {
  /** No one wraps lines at this width: text with longer lines has one paragraph a line. */
  private static final int LONGEST_WRAPPED = 160;

  /**
   * A paragraph of the source.
   *
   * @param line its first source line, from 1
   */
  record Paragraph(String text, int line) {}

  @Override
  public void read(Source source, Draft draft) {
    draft.mediaType("text/plain");
    read(source.text(draft), draft);
  }

  static void read(String text, Draft draft) {
    List<Paragraph> paragraphs = paragraphs(text);
    PageHead head = PageHead.of(paragraphs);
    draft.title(head.title());
    draft.author(head.author());
    draft.published(head.published());
    PlainHeadings headings = new PlainHeadings(paragraphs, head.titleAt());
    TextBuilder out = draft.text();
    out.hasLines(true);
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      int level = i < head.length() && i != head.titleAt() ? 0 : headings.level(i);
      BlockKind kind = level == 0 ? BlockKind.PARAGRAPH : BlockKind.HEADING;
      String words = level == 0 ? paragraph.text() : PlainHeadings.words(paragraph.text());
      out.add(kind, level, paragraph.line(), words);
    }
  }

  /** Appends text paragraph by paragraph, and takes none for a heading. */
  static void append(String text, TextBuilder out) {
    for (Paragraph paragraph : paragraphs(text)) {
      out.add(BlockKind.PARAGRAPH, 0, paragraph.line(), paragraph.text());
    }
  }

  private static List<Paragraph> paragraphs(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<Paragraph> paragraphs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int from = i;
      boolean wrapped = true;
      while (i < lines.size() && !lines.get(i).isBlank()) {
        wrapped &= lines.get(i).length() <= LONGEST_WRAPPED;
        i++;
      }
      for (int start = from; start < i; ) {
        int end = start + 1;
        while (end < i && wrapped && !isIndented(lines.get(end))) {
          end++;
        }
        String paragraph = String.join("\n", lines.subList(start, end));
        paragraphs.add(new Paragraph(paragraph, start + 1));
        start = end;
      }
      i++;
    }
    return paragraphs;
  }

  /** Chinese paragraphs begin two wide spaces in. */
  private static boolean isIndented(String line) {
    return line.startsWith("\u3000");
  }
}
