package wenmai.ingest.parse;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Keeps {@code $...$} and {@code $$...$$} as written: stars and underscores mean math there. */
final class MathInline implements InlineContentParser {
  /**
   * How many that do not close are passed over: a page of prices must not be read price by price.
   */
  private static final int MOST_DOLLARS = 16;

  /** Math as written, dollars and line ends included. */
  static final class Node extends CustomNode {
    private final String source;

    Node(String source) {
      this.source = source;
    }

    String source() {
      return source;
    }
  }

  /** Makes a parser for each run of inline text. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new MathInline();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    boolean display = dollars(scanner) >= 2;
    if (!display && Character.isWhitespace(scanner.peek())) {
      return ParsedInline.none(); // a price, not math
    }
    for (int i = 0; i < MOST_DOLLARS && scanner.find('$') >= 0; i++) {
      int before = scanner.peekPreviousCodePoint();
      boolean escaped = before == '\\';
      int dollars = dollars(scanner);
      boolean closes =
          display
              ? dollars >= 2
              : !Character.isWhitespace(before) && !Character.isDigit(scanner.peek());
      if (closes && !escaped) {
        String source = scanner.getSource(start, scanner.position()).getContent();
        return ParsedInline.of(new Node(source), scanner.position());
      }
    }
    return ParsedInline.none();
  }

  /** Passes over dollars, but not over a long row of them, in which each is tried. */
  private static int dollars(Scanner scanner) {
    int count = 0;
    while (count < MOST_DOLLARS && scanner.next('$')) {
      count++;
    }
    return count;
  }
}
