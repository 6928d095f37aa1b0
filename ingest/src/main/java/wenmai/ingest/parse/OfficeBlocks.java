package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.words.PageText;

/**
 * Makes blocks of the paragraphs, tables, notes and boxes of an office file. What a paragraph is
 * stands before its words; its end ends the block, but lines of code go on in one.
 */
final class OfficeBlocks {
  private static final Pattern OUTSIDE = Pattern.compile("(?i)https?://\\S+");

  /** What is longer is a paragraph that somebody gave the look of a heading. */
  private static final int LONGEST_HEADING = 200;

  private final Asides asides;
  private final OfficeTable table;
  private final Deque<Role> roles = new ArrayDeque<>();
  private Role role = Role.PLAIN;
  private String linkDue;
  private int codeLines;
  private boolean goesOn;
  private boolean titleDue;
  private int leftOut;

  OfficeBlocks(TextBuilder out) {
    asides = new Asides(out);
    table = new OfficeTable(asides);
  }

  OfficeTable table() {
    return table;
  }

  Role role() {
    return role;
  }

  void role(Role is) {
    role = is;
  }

  /** Says whether the next words are a title, if they look like one. */
  void titleDue(boolean due) {
    titleDue = due;
  }

  /** How many code points of tables of contents were left out. */
  int leftOut() {
    return leftOut;
  }

  void append(String words) {
    if (words.isEmpty()) {
      return;
    }
    if (role.isContents()) {
      leftOut += (int) words.strip().codePoints().count();
      return;
    }
    if (!table.inRow()) {
      openBlock();
    }
    if (linkDue != null) {
      asides.out().openLink(linkDue);
      linkDue = null;
    }
    if (table.inRow()) {
      table.append(words);
    } else {
      asides.out().append(role.kind() == BlockKind.HEADING ? words.replace('\n', ' ') : words);
    }
  }

  private void openBlock() {
    if (codeLines > 0 && role.kind() == BlockKind.CODE) {
      asides.out().append("\n".repeat(codeLines));
    } else if (codeLines > 0) {
      asides.endBlock();
    }
    codeLines = 0;
    if (!asides.out().isOpen()) {
      asides.out().begin(role.kind(), role.level());
    }
  }

  /** The next words, until {@link #endLink}, stand under this address. */
  void link(String address) {
    linkDue =
        address != null && OUTSIDE.matcher(address.strip()).matches() ? address.strip() : null;
  }

  void endLink() {
    linkDue = null;
    asides.out().closeLink();
  }

  /** Says that the end of this paragraph is none. */
  void goesOn() {
    goesOn = true;
  }

  void endParagraph() {
    if (table.inRow()) {
      table.gap();
    } else if (role.kind() == BlockKind.CODE) {
      codeLines += asides.out().isOpen() ? 1 : 0;
    } else if (!goesOn) {
      correct();
      endBlock();
    }
    goesOn = false;
    role = Role.PLAIN;
  }

  private void correct() {
    CharSequence words = asides.out().soFar();
    if (titleDue && !words.toString().isBlank()) {
      titleDue = false;
      if (PageText.isTitle(words.toString().strip())) {
        asides.out().become(BlockKind.HEADING, 2);
        return;
      }
    }
    if (asides.out().isOpen()
        && role.kind() == BlockKind.HEADING
        && words.length() > LONGEST_HEADING) {
      asides.out().become(BlockKind.PARAGRAPH, 0);
    } else if (asides.out().isOpen() && role.equals(Role.PLAIN) && BlockGuess.isBulleted(words)) {
      asides.out().become(BlockKind.LIST_ITEM, 0);
    }
  }

  void endBlock() {
    codeLines = 0;
    asides.endBlock();
  }

  /** A note or a box begins, in the middle of whatever is open. */
  void beginAside() {
    if (codeLines > 0) {
      endBlock();
    }
    roles.push(role);
    role = Role.PLAIN;
    asides.begin();
    table.beginBox();
  }

  /** It has ended, and is put in where the open block ends. */
  void endAside() {
    asides.hang(cutAside());
    if (!asides.out().isOpen()) {
      asides.endBlock();
    }
  }

  /** It has ended, and is kept by itself. */
  TextBuilder cutAside() {
    codeLines = 0;
    table.endBox();
    role = roles.pop();
    return asides.cut();
  }

  void hang(TextBuilder aside) {
    if (aside != null) {
      asides.hang(aside);
    }
  }
}
