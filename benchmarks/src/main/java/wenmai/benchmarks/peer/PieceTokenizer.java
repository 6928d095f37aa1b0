package wenmai.benchmarks.peer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A Lucene tokenizer around a segmenter that was written for an older Lucene, or for none. */
final class PieceTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Function<String, List<Piece>> cut;

  /** Null until the text has been read. */
  private Iterator<Piece> left;

  private int length;

  PieceTokenizer(Function<String, List<Piece>> cut) {
    this.cut = cut;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (left == null) {
      String text = readAll(input);
      length = text.length();
      left = cut.apply(text).iterator();
    }
    clearAttributes();
    while (left.hasNext()) {
      Piece piece = left.next();
      // Some give out white space and punctuation too, which no search asks for.
      if (piece.word().codePoints().anyMatch(Character::isLetterOrDigit)) {
        term.append(piece.word());
        offset.setOffset(correctOffset(piece.start()), correctOffset(piece.end()));
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    left = null;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    left = Collections.emptyIterator();
  }

  private static String readAll(Reader reader) throws IOException {
    StringWriter all = new StringWriter();
    reader.transferTo(all);
    return all.toString();
  }
}
