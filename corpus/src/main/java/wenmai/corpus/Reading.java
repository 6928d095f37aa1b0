package wenmai.corpus;

import java.util.List;

/**
 * How a document's source was read, and what of it is not in the text.
 *
 * @param encoding the name of the character set that its bytes were decoded by; "" where the format
 *     itself says what its characters are
 * @param leftOut how many code points of visible text stood around the article and were left out:
 *     menus, running heads, page numbers
 * @param garbled how many code points of the text are no readable characters: U+FFFD, private use,
 *     what a wrong encoding makes
 * @param cuts what a limit cut off, a line each, for a person
 */
public record Reading(String encoding, int leftOut, int garbled, List<String> cuts) {
  /** Nothing to say: the text is all there is. */
  public static final Reading WHOLE = new Reading("", 0, 0, List.of());

  public Reading {
    if (leftOut < 0 || garbled < 0) {
      throw new IllegalArgumentException("counts begin at 0: " + leftOut + ", " + garbled);
    }
    cuts = List.copyOf(cuts);
  }
}
