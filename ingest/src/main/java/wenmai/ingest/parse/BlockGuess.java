package wenmai.ingest.parse;

import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.words.PageText;

/**
 * Tells what a paragraph is where a format does not say: by its style's name, by its bullet, by
 * being the first words of a slide, or by being bold throughout.
 */
final class BlockGuess {
  private static final Pattern BULLET = Pattern.compile("[·•▪◦‣]\\s");
  private static final int LONGEST_BOLD = 80;

  private final Layout layout;
  private boolean titleDue;
  private boolean isTold;
  private int bold;
  private int boldLetters;

  BlockGuess(Layout layout) {
    this.layout = layout;
  }

  /** A new page has begun. */
  void page() {
    titleDue = layout == Layout.SLIDES;
  }

  /** Bold type has begun, or with -1 has ended. */
  void bold(int change) {
    bold += change;
  }

  /** A block has begun. */
  void block() {
    boldLetters = 0;
  }

  void characters(String words) {
    if (bold > 0) {
      boldLetters += letters(words);
    }
  }

  /** Whether words begin with the sign of a list item. */
  static boolean isBulleted(CharSequence words) {
    return BULLET.matcher(words.toString().strip()).lookingAt();
  }

  /** What an office paragraph's style makes of it, or null. */
  static BlockKind styled(String style) {
    if (style.contains("caption")) {
      return BlockKind.CAPTION;
    }
    if (style.contains("list")) {
      return BlockKind.LIST_ITEM;
    }
    if (style.contains("code") || style.contains("preformatted")) {
      return BlockKind.CODE;
    }
    return style.contains("quot") || style.contains("block_text") ? BlockKind.QUOTE : null;
  }

  /**
   * Looks at the block that is about to end, and corrects what it is.
   *
   * @param plain whether nothing says what it is
   */
  void correct(TextBuilder out, boolean plain) {
    int told = layout == Layout.BOLD ? RtfOutline.level(out.soFar()) : 0;
    if (told > 0) {
      isTold = true;
      out.become(BlockKind.HEADING, told);
      return;
    }
    String words = out.soFar().toString().strip();
    boolean heading =
        (titleDue && PageText.isTitle(words))
            || (plain && layout == Layout.BOLD && !isTold && isBoldHeading(words));
    if (heading) {
      out.become(BlockKind.HEADING, 2);
    } else if (plain && layout == Layout.OFFICE && BULLET.matcher(words).lookingAt()) {
      out.become(BlockKind.LIST_ITEM, 0);
    }
    titleDue &= words.isEmpty();
  }

  private boolean isBoldHeading(String words) {
    int letters = letters(words);
    return letters >= 2
        && letters == boldLetters
        && words.length() <= LONGEST_BOLD
        && words.indexOf('\n') < 0
        && !PlainHeadings.endsSentence(words);
  }

  private static int letters(String words) {
    return (int) words.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
