package wenmai.index.alike;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What is kept of a text's shingles to tell how much it has in common with another text: of each of
 * 256 orders of all shingles, the first one that the text has. Two texts have the same first one as
 * often as is their share of common shingles (Broder, On the resemblance and containment of
 * documents, 1997; Broder et al., Min-wise independent permutations, 1998). Of each, 16 bits are
 * kept (Li and König, b-Bit minwise hashing, 2010: others agree by chance once in 65,536).
 *
 * <p>The estimate errs by about the square root of r(1 - r)/256: by .03 at {@link #ALIKE}, however
 * long or short the texts are.
 */
public final class Sketch {
  /**
   * From this resemblance on two texts are nearly the same. Copies in another order, script,
   * encoding or format, or with a typo here and there, were measured at .75 and more, different
   * texts of one series at .66 and less.
   */
  public static final double ALIKE = 0.7;

  /** The same for short texts, where few shingles make the difference. */
  private static final double SHORT_ALIKE = 0.95;

  /** A text of fewer shingles is short; longer ones are not told from each other. */
  private static final int SHORT = 40;

  private static final int ORDERS = 256;

  /**
   * Bands, and firsts in a band. Texts of a resemblance r have a band in common with a chance of 1
   * - (1 - r⁴)³²: .9998 at .7, .05 at .2 (Indyk and Motwani, Approximate nearest neighbors, 1998).
   */
  private static final int BANDS = 32;

  private static final int BAND = 4;

  private static final Sketch EMPTY = new Sketch(0, new short[0]);

  private final int length;
  private final short[] firsts;

  /**
   * @param length how many shingles there are, at most {@link #SHORT}
   */
  private Sketch(int length, short[] firsts) {
    this.length = length;
    this.firsts = firsts;
  }

  /** The sketch of a text; one without letters and digits has an empty one. */
  public static Sketch of(String text) {
    Orders orders = new Orders();
    Shingles.each(text, orders::add);
    return orders.count == 0 ? EMPTY : new Sketch(orders.count, orders.firsts());
  }

  /** One that was encoded. */
  public static Sketch decode(BytesRef bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    int length = in.get();
    short[] firsts = new short[ORDERS];
    in.asShortBuffer().get(firsts);
    return new Sketch(length, firsts);
  }

  /** Its bytes. */
  public BytesRef encode() {
    return firsts.length == 0 ? new BytesRef() : bytes(length, 0, ORDERS);
  }

  /** The estimated share of common shingles; 0 if one of the texts has none. */
  public double resemblance(Sketch other) {
    if (firsts.length == 0 || other.firsts.length == 0) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < ORDERS; i++) {
      same += firsts[i] == other.firsts[i] ? 1 : 0;
    }
    return (double) same / ORDERS;
  }

  /** Whether the texts are nearly the same. */
  public boolean isAlike(Sketch other) {
    double needed = Math.min(length, other.length) < SHORT ? SHORT_ALIKE : ALIKE;
    return resemblance(other) >= needed;
  }

  /** Keys, of which nearly the same texts have at least one in common, in order. */
  public List<BytesRef> bands() {
    List<BytesRef> bands = new ArrayList<>();
    for (int band = 0; band < BANDS && firsts.length > 0; band++) {
      bands.add(bytes(band, band * BAND, (band + 1) * BAND));
    }
    return bands;
  }

  /** A number, then some of the firsts. */
  private BytesRef bytes(int number, int from, int to) {
    ByteBuffer out = ByteBuffer.allocate(1 + Short.BYTES * (to - from)).put((byte) number);
    for (int i = from; i < to; i++) {
      out.putShort(firsts[i]);
    }
    return new BytesRef(out.array());
  }

  /** Finds the first shingle of a text in each order. */
  private static final class Orders {
    /** An order is that of the products with an odd number. */
    private static final long[] FACTORS = factors();

    private final int[] least = new int[ORDERS];
    private int count;

    Orders() {
      Arrays.fill(least, Integer.MAX_VALUE);
    }

    void add(long shingle) {
      count = Math.min(count + 1, SHORT);
      for (int i = 0; i < ORDERS; i++) {
        least[i] = Math.min(least[i], (int) (shingle * FACTORS[i] >>> 32));
      }
    }

    short[] firsts() {
      short[] firsts = new short[ORDERS];
      for (int i = 0; i < ORDERS; i++) {
        firsts[i] = (short) least[i];
      }
      return firsts;
    }

    private static long[] factors() {
      long[] factors = new long[ORDERS];
      for (int i = 0; i < ORDERS; i++) {
        factors[i] = Shingles.mixed(0x9e3779b97f4a7c15L * (i + 1)) | 1;
      }
      return factors;
    }
  }
}
