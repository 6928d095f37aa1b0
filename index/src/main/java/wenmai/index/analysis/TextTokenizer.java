package wenmai.index.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import wenmai.corpus.Fold;

/** Reads its whole text at once, as a passage is short, and emits folded spans of it. */
abstract class TextTokenizer extends Tokenizer {
  /**
   * From one token to the next; over a mark that ends a clause it is one more, so that GPT. 3 is
   * not GPT 3. Steps of 2 and 3 tell the mark from a token between: two steps are 4 at least.
   */
  private static final int STEP = 2;

  /** Between blocks of a passage, so that no phrase crosses one. */
  private static final int BLOCK_STEP = 1000;

  private static final String CLAUSE_MARKS = "。、,.;!?…";

  /** A longer run is cut in its term, in the index as in a query: Lucene refuses terms of 32 kB. */
  private static final int LONGEST = 256;

  /** The room for a longer text than this is given back, as analyzers live as long as a program. */
  private static final int LONGEST_KEPT = 1 << 16;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private String text = "";

  /** The text folded; only its first units, as many as the text has. */
  private char[] folded = {};

  private char[] buffer = {};
  private boolean fresh;
  private int lastEnd;

  /** Prepares to emit the tokens of {@code text}. */
  abstract void begin(String text);

  /** Emits the next token with {@link #emit}; false at the end. */
  abstract boolean advance();

  @Override
  public final boolean incrementToken() throws IOException {
    if (fresh) {
      fresh = false;
      text = readAll(input);
      fold();
      begin(text);
    }
    clearAttributes();
    return advance();
  }

  /**
   * Emits one token.
   *
   * @param bare whether separators are left out of the term, as in the whole of {@code GPT-3}
   * @param step 1 to move to the next position, 0 to stay
   */
  final void emit(int start, int end, String kind, boolean bare, int step) {
    char[] units = term.resizeBuffer(Math.min(end - start, LONGEST));
    int length = 0;
    for (int i = start; i < end && length < LONGEST; i++) {
      char unit = folded[i];
      if (isPlain(unit)
          || (!Fold.isInvisible(unit) && !(bare && Fold.isSeparator(unit)) && !isBlank(unit))) {
        units[length++] = unit;
      }
    }
    if (length > 0 && Character.isHighSurrogate(units[length - 1])) {
      length--;
    }
    term.setLength(length);
    offset.setOffset(correctOffset(start), correctOffset(end));
    position.setPositionIncrement(step == 0 ? 0 : stepTo(start));
    type.setType(kind);
    // The whole of a name stands over its parts, of which the last one ends it.
    lastEnd = bare ? lastEnd : Math.max(lastEnd, end);
  }

  /** Whether a folded unit is of the most usual ones, of which nothing is left out. */
  private static boolean isPlain(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9')
        || (unit >= '\u4e00' && unit <= '\u9fff');
  }

  private static boolean isBlank(char unit) {
    return unit == '\n' || unit == ' ' || unit == '\t';
  }

  /** How many positions lie between the last token and the one that begins at {@code start}. */
  private int stepTo(int start) {
    int step = STEP;
    for (int i = lastEnd; lastEnd > 0 && i < start; i++) {
      char unit = folded[i];
      if (unit == '\n' && i + 1 < start && folded[i + 1] == '\n') {
        return BLOCK_STEP;
      }
      if (CLAUSE_MARKS.indexOf(unit) >= 0) {
        step = STEP + 1;
      }
    }
    return step;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    fresh = true;
    lastEnd = 0;
  }

  @Override
  public final void close() throws IOException {
    super.close();
    if (buffer.length > LONGEST_KEPT) {
      buffer = new char[0];
      folded = new char[0];
    }
  }

  @Override
  public final void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }

  private void fold() {
    int length = text.length();
    if (folded.length < length) {
      folded = new char[length + length / 2];
    }
    text.getChars(0, length, folded, 0);
    for (int i = 0; i < length; i++) {
      folded[i] = Fold.fold(folded[i]);
    }
  }

  private String readAll(Reader reader) throws IOException {
    int length = 0;
    while (true) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length + 512);
      }
      int read = reader.read(buffer, length, buffer.length - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return new String(buffer, 0, length);
  }
}
