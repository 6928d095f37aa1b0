package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.LineJump;
import wenmai.corpus.Span;
import wenmai.ingest.parse.Cleaner.Cleaned;
import wenmai.ingest.parse.encoding.Garbage;
import wenmai.ingest.parse.refs.Link;
import wenmai.ingest.parse.words.PageText;

/**
 * Builds the clean text and its blocks. Readers append to one block at a time; a block is cleaned
 * when it ends, and is dropped if nothing visible is in it.
 */
final class TextBuilder {
  /** So long is no article: thirty novels. What tags, indexes and shows texts holds them whole. */
  static final int MOST_UNITS = 16 << 20;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder raw = new StringBuilder();
  private final Garbage garbage = new Garbage();
  private final List<Link> rawLinks = new ArrayList<>();
  private final List<LineJump> rawJumps = new ArrayList<>();
  private BlockKind kind;
  private int level;
  private int page;
  private int line;
  private boolean hasLines;
  private boolean isFull;
  private String target;
  private int targetStart;

  // How far the open block's raw text has been looked over, and what was seen.
  private int counted;
  private int reached;
  private boolean visible;

  /** Says that the source is text: its lines are kept. */
  void hasLines(boolean kept) {
    hasLines = kept;
  }

  /** Begins a block, and ends the one before. */
  void begin(BlockKind kind, int level) {
    end();
    this.kind = kind;
    this.level = level;
  }

  boolean isOpen() {
    return kind != null;
  }

  /** Changes what the open block is: some formats tell at its end. */
  void become(BlockKind kind, int level) {
    this.kind = kind;
    this.level = level;
  }

  /** What the open block holds so far. */
  CharSequence soFar() {
    return raw;
  }

  void append(CharSequence characters) {
    int room = Math.max(0, MOST_UNITS - text.length() - raw.length());
    if (characters.length() <= room) {
      raw.append(characters);
      return;
    }
    isFull = true;
    if (room > 0 && Character.isHighSurrogate(characters.charAt(room - 1))) {
      room--;
    }
    raw.append(characters, 0, room);
  }

  /** Whether there was more to append than a text may hold. */
  boolean isFull() {
    return isFull;
  }

  /** Sets the page, from 1, of what follows. */
  void page(int number) {
    page = number;
  }

  /**
   * Says that what follows stands on a source line, from 1. Lines that showed nothing become empty
   * lines of the block, so that a line can always be counted from the block's first.
   */
  void line(int number) {
    if (!startsAt(number)) {
      for (int at = line(); at < number; at++) {
        raw.append('\n');
      }
    }
  }

  /**
   * Says the same of text that keeps only those line ends of its source that part words: lines
   * between are no part of it, and are noted beside it.
   */
  void jump(int number) {
    if (number > 0 && !startsAt(number) && number != line()) {
      rawJumps.add(new LineJump(raw.length(), number - line()));
      reached += rawJumps.getLast().lines();
    }
  }

  /** The source line that the open block has come to. */
  int line() {
    for (; counted < raw.length(); counted++) {
      char unit = raw.charAt(counted);
      reached += unit == '\n' ? 1 : 0;
      visible |= !PageText.isBlank(unit);
    }
    return line + reached;
  }

  /** Whether nothing was shown before in the open block; it is begun on that line then. */
  private boolean startsAt(int number) {
    if (line() != number && !visible) {
      clear();
      line = number;
      targetStart = 0;
      rawLinks.replaceAll(link -> new Link(link.target(), new Span(0, 0)));
    }
    return !visible;
  }

  private void clear() {
    raw.setLength(0);
    counted = 0;
    reached = 0;
    visible = false;
  }

  /** Begins the words of a link. */
  void openLink(String address) {
    target = address;
    targetStart = raw.length();
  }

  /** Ends the words of the link that was opened last, if it is still open. */
  void closeLink() {
    if (target != null) {
      rawLinks.add(new Link(target, new Span(Math.min(targetStart, raw.length()), raw.length())));
      target = null;
    }
  }

  /** Adds a block of its own. */
  void add(BlockKind kind, int level, int line, CharSequence characters) {
    begin(kind, level);
    line(line);
    append(characters);
    end();
  }

  /** Ends the open block. */
  void end() {
    closeLink();
    if (!raw.isEmpty()) {
      // Before it is cleaned: controls go then, and they tell of a wrong encoding.
      garbage.add(raw, kind != BlockKind.CODE && kind != BlockKind.TABLE);
    }
    Cleaned cleaned = Cleaner.clean(raw);
    String clean = cleaned.text();
    int from = first(clean);
    int to = last(clean, from);
    if (from < to) {
      separate();
    }
    int shift = text.length() - from;
    for (Link link : rawLinks) {
      int start = Math.clamp(cleaned.at(link.span().start()), from, to);
      int end = Math.clamp(cleaned.at(link.span().end()), start, to);
      while (start < end && PageText.isBlank(clean.charAt(start))) {
        start++;
      }
      while (end > start && PageText.isBlank(clean.charAt(end - 1))) {
        end--;
      }
      links.add(new Link(link.target(), new Span(start, end).shift(shift)));
    }
    if (from < to) {
      int skipped = (int) clean.substring(0, from).chars().filter(c -> c == '\n').count();
      Span span = new Span(text.length(), text.length() + to - from);
      text.append(clean, from, to);
      int below = skipped + jumped(cleaned, from);
      blocks.add(
          hasLines
              ? new Block(kind, level, span, page, line + below, jumps(cleaned, from, to))
              : new Block(kind, level, span, page, 0));
    }
    clear();
    rawLinks.clear();
    rawJumps.clear();
    kind = null;
    line = 0;
  }

  /** How many lines are jumped over up to a place in the clean text of the open block. */
  private int jumped(Cleaned cleaned, int to) {
    return rawJumps.stream()
        .filter(jump -> cleaned.at(jump.offset()) <= to)
        .mapToInt(LineJump::lines)
        .sum();
  }

  /** The jumps behind the first character; those over what was cleaned away are one. */
  private List<LineJump> jumps(Cleaned cleaned, int from, int to) {
    List<LineJump> jumps = new ArrayList<>();
    for (LineJump raw : rawJumps) {
      int place = cleaned.at(raw.offset());
      if (place <= from || place >= to) {
        continue;
      }
      int lines = raw.lines();
      int offset = text.length() - to + place;
      if (!jumps.isEmpty() && jumps.getLast().offset() == offset) {
        lines += jumps.removeLast().lines();
      }
      if (lines != 0) {
        jumps.add(new LineJump(offset, lines));
      }
    }
    return jumps;
  }

  String text() {
    return text.toString();
  }

  /** What of the text cannot be read. */
  Garbage garbage() {
    return garbage;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Link> links() {
    return links;
  }

  private void separate() {
    if (kind == null) {
      kind = BlockKind.PARAGRAPH;
      level = 0;
    }
    // A single line end between Han means a wrapped line: names would go on into the next block.
    text.append(blocks.isEmpty() ? "" : "\n\n");
  }

  /** Where the block begins: code keeps the indentation of its first line. */
  private int first(String clean) {
    int from = 0;
    while (from < clean.length() && PageText.isBlank(clean.charAt(from))) {
      from++;
    }
    return kind == BlockKind.CODE ? clean.lastIndexOf('\n', from - 1) + 1 : from;
  }

  private static int last(String clean, int from) {
    int to = clean.length();
    while (to > from && PageText.isBlank(clean.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
