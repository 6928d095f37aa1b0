package wenmai.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 * @param knownAs its own address, arXiv id or DOI, as far as it says them itself
 * @param reading how it was read, and what is not in the text
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
    List<Reference> references,
    List<Target> knownAs,
    Reading reading) {

  public Document {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    references = List.copyOf(references);
    knownAs = List.copyOf(knownAs);
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

  /** A document that says of itself neither address nor id, and was read whole. */
  public Document(
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
    this(
        id,
        sha256,
        mediaType,
        title,
        authors,
        published,
        language,
        text,
        blocks,
        references,
        List.of(),
        Reading.WHOLE);
  }

  /** The block that holds the unit at {@code offset}, or the next one behind it. */
  public Optional<Block> blockAt(int offset) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < blocks.size() ? Optional.of(blocks.get(low)) : Optional.empty();
  }

  /** The source line from 1 of the unit at {@code offset}; 0 where the source is not text. */
  public int lineAt(int offset) {
    return blockAt(offset).map(block -> new LineCounter(text).line(block, offset)).orElse(0);
  }

  /** The page from 1 of the unit at {@code offset}; 0 where the source has no pages. */
  public int pageAt(int offset) {
    return blockAt(offset).map(Block::page).orElse(0);
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
