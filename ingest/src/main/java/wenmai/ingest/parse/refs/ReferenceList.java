package wenmai.ingest.parse.refs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.Span;
import wenmai.ingest.parse.refs.Sections.Section;

/** Finds the entries of the lists that stand under such a heading as 参考文献. */
final class ReferenceList {
  /** A longer piece is no entry, but a text about some. */
  private static final int LONGEST = 1_000;

  private static final int MOST_NUMBER = 5_000;

  /** The number of an entry where a line or a block begins. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|(?<=\n))[ \t]*(?:[\\[［【〔](\\d{1,4})[\\]］】〕]|[(（](\\d{1,4})[)）]"
              + "|(\\d{1,4})(?:[.．、](?!\\d)|\\)))\\s*");

  /** The number of the next entry where lines have been joined. */
  private static final Pattern INNER = Pattern.compile("(?<=\\s)[\\[［](\\d{1,4})[\\]］]\\s");

  /** The same on a page, where a number begins a word. */
  private static final Pattern ON_PAGE =
      Pattern.compile("(?<=\\s|^)(?:[\\[［](\\d{1,4})[\\]］]|(\\d{1,4})[.．、])\\s");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /**
   * An entry.
   *
   * @param number by which the text cites it, or 0
   * @param span its words, without the number
   * @param certain whether its form, not only its place, says that it is one
   */
  record Entry(int number, Span span, boolean certain) {}

  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private int counted;

  private ReferenceList(String text) {
    this.text = text;
  }

  static List<Entry> of(String text, List<Block> blocks, Sections sections) {
    ReferenceList list = new ReferenceList(text);
    List<Section> all = sections.all();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      int end = i + 1 < all.size() ? all.get(i + 1).start() : text.length();
      List<Block> inside = new ArrayList<>();
      for (; next < blocks.size() && blocks.get(next).span().start() < end; next++) {
        if (blocks.get(next).span().end() > all.get(i).body()) {
          inside.add(blocks.get(next));
        }
      }
      if (all.get(i).inReferences() && !inside.isEmpty()) {
        list.counted = 0;
        list.add(inside, all.get(i).body());
      }
    }
    return list.entries;
  }

  private void add(List<Block> blocks, int from) {
    if (blocks.getFirst().page() == 0 || !printed(blocks, from)) {
      blocks.forEach(this::add);
    }
  }

  /** On pages, where paragraphs end as the paper did, an entry goes on to the next number. */
  private boolean printed(List<Block> blocks, int from) {
    List<int[]> starts = new ArrayList<>();
    Matcher number = ON_PAGE.matcher(text).region(from, blocks.getLast().span().end());
    number.useTransparentBounds(true);
    while (number.find()) {
      if (number(number) == starts.size() + 1) {
        starts.add(new int[] {number.start(), number.end()});
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      boolean last = i + 1 == starts.size();
      entry(
          i + 1,
          starts.get(i)[1],
          last ? lastEnd(blocks, starts.get(i)[1]) : starts.get(i + 1)[0],
          true);
    }
    return starts.size() > 1;
  }

  /** The last entry ends with the paragraph that has its address or its year. */
  private int lastEnd(List<Block> blocks, int start) {
    for (Block block : blocks) {
      int end = block.span().end();
      if (end > start) {
        String words = text.substring(start, end);
        if (words.contains("://") || YEAR.matcher(words).find() || words.length() > LONGEST / 2) {
          return end;
        }
      }
    }
    return blocks.getLast().span().end();
  }

  private void add(Block block) {
    switch (block.kind()) {
      case LIST_ITEM -> item(block.span());
      case PARAGRAPH, QUOTE -> paragraph(block.span());
      default -> {
        // Tables and code are no lists of references.
      }
    }
  }

  private void item(Span span) {
    Matcher number = NUMBER.matcher(text).region(span.start(), span.end());
    boolean written = number.lookingAt();
    counted = written ? number(number) : counted + 1;
    entry(counted, written ? number.end() : span.start(), span.end(), true);
  }

  private void paragraph(Span span) {
    List<int[]> starts = starts(span);
    if (starts.isEmpty()) {
      boolean looksLikeOne = YEAR.matcher(span.of(text)).find() && span.length() >= 20;
      lines(span, looksLikeOne);
      return;
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : span.end();
      counted = starts.get(i)[2];
      entry(counted, starts.get(i)[1], end, true);
    }
  }

  /** Without numbers a paragraph is one entry; but lines that end in addresses are one each. */
  private void lines(Span span, boolean looksLikeOne) {
    String words = span.of(text);
    boolean each = words.lines().filter(line -> line.contains("://")).count() > 1;
    int start = span.start();
    for (int end = start; each && end < span.end(); end++) {
      if (text.charAt(end) == '\n') {
        entry(0, start, end, false);
        start = end + 1;
      }
    }
    entry(0, start, span.end(), looksLikeOne && !each);
  }

  /** Where numbers begin and end, and what they are: at the head of lines, or one after another. */
  private List<int[]> starts(Span span) {
    List<int[]> starts = new ArrayList<>();
    Matcher head = NUMBER.matcher(text).region(span.start(), span.end());
    Matcher inner = INNER.matcher(text).region(span.start(), span.end());
    inner.useTransparentBounds(true);
    boolean headed = head.find();
    boolean within = inner.find();
    int last = 0;
    while (headed || within) {
      boolean first = headed && (!within || head.start() <= inner.start());
      Matcher next = first ? head : inner;
      int number = number(next);
      // A number alone in a paragraph is none of a list; a number out of turn is a citation.
      boolean fits =
          first
              ? !starts.isEmpty() || next.start() == span.start() || number == 1
              : !starts.isEmpty() && number == last + 1;
      if (fits && (starts.isEmpty() || next.start() >= starts.getLast()[1])) {
        starts.add(new int[] {next.start(), next.end(), number});
        last = number;
      }
      headed = first ? head.find() : headed;
      within = first ? within : inner.find();
    }
    return starts;
  }

  private static int number(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return Integer.parseInt(matcher.group(i));
      }
    }
    return 0;
  }

  private void entry(int number, int from, int to, boolean certain) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end && end - start <= LONGEST && number <= MOST_NUMBER) {
      entries.add(new Entry(number, new Span(start, end), certain));
    }
  }
}
