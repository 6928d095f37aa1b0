package wenmai.ingest.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;

/**
 * What a style makes of a paragraph.
 *
 * @param kind null for a line of a table of contents, which is no text
 */
record Role(BlockKind kind, int level) {
  static final Role PLAIN = new Role(BlockKind.PARAGRAPH, 0);
  static final Role CONTENTS = new Role(null, 0);

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題)[ _]?(\\d)");
  private static final Pattern TITLE = Pattern.compile("title|标题|標題");
  private static final Pattern SUBTITLE = Pattern.compile("subtitle|副标题|副標題");
  private static final Pattern LISTING =
      Pattern.compile("(?:toc|contents) ?(?:heading|\\d)|目[录錄] ?\\d?|toc ?标题");

  static Role heading(int level) {
    return new Role(BlockKind.HEADING, Math.clamp(level, 1, 6));
  }

  static Role item(int level) {
    return new Role(BlockKind.LIST_ITEM, Math.max(0, level));
  }

  boolean isContents() {
    return kind == null;
  }

  /** What a style's name says by itself, or null. */
  static Role named(String style) {
    String name = style.toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      return heading(heading.group(1).charAt(0) - '0');
    }
    if (TITLE.matcher(name).matches()) {
      return heading(1);
    }
    if (SUBTITLE.matcher(name).matches()) {
      return heading(2);
    }
    if (LISTING.matcher(name).matches()) {
      return CONTENTS;
    }
    BlockKind kind = BlockGuess.styled(name.replace(' ', '_'));
    return kind == null ? null : new Role(kind, kind == BlockKind.LIST_ITEM ? listLevel(name) : 0);
  }

  /** Word's own lists of the second level and deeper are called List Bullet 2 and so on. */
  private static int listLevel(String name) {
    char last = name.charAt(name.length() - 1);
    return last >= '2' && last <= '9' ? last - '1' : 0;
  }
}
