package wenmai.index;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Passage;

/**
 * Where a passage stands in its document.
 *
 * @param start of its span, in UTF-16 units
 * @param end of its span, in UTF-16 units
 * @param pointStart of its span, in code points
 * @param page from 1, or 0
 * @param line from 1, or 0
 */
public record PassagePlace(int start, int end, int pointStart, int page, int line) {
  PassagePlace(Passage passage, CodePoints points) {
    this(
        passage.span().start(),
        passage.span().end(),
        points.fromUnits(passage.span().start()),
        passage.page(),
        passage.line());
  }

  BytesRef encode() {
    ByteBuffer out = ByteBuffer.allocate(5 * Integer.BYTES);
    out.putInt(start).putInt(end).putInt(pointStart).putInt(page).putInt(line);
    return new BytesRef(out.array());
  }

  /** Reads what {@link #encode()} wrote. */
  public static PassagePlace decode(BytesRef bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    return new PassagePlace(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
  }
}
