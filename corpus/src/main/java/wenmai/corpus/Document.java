package wenmai.corpus;

import java.time.LocalDate;
import java.util.List;

/**
 * A parsed source: its clean text and what is known of it. It holds nothing that depends on where
 * the source lies, so that a moved file keeps its document.
 *
 * <p>The text has NFC, {@code \n} line ends, no control characters but tab and line feed, and no
 * soft hyphens. Blocks stand in order, do not overlap, and leave out nothing but white space.
 *
 * @param id what names it: the same bytes read in the same way have the same id
 * @param sha256 of the source's bytes, 64 hexadecimal digits
 * @param title "" where the source gives none
 * @param published null where the source gives none
 * @param language ISO 639-1, or "und"
 */
public record Document(
    String id,
    String sha256,
    String mediaType,
    String title,
    List<String> authors,
    LocalDate published,
    String language,
    String text,
    List<Block> blocks,
    List<Reference> references) {

  public Document {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
    int end = 0;
    for (Block block : blocks) {
      block.span().check(text, "block");
      requireBlank(text, end, block.span().start());
      end = block.span().end();
    }
    requireBlank(text, end, text.length());
    for (Reference reference : references) {
      reference.span().check(text, "reference " + reference.target());
    }
  }

  private static void requireBlank(String text, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("blocks overlap at " + to);
    }
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        throw new IllegalArgumentException("text at " + i + " stands in no block");
      }
    }
  }
}
