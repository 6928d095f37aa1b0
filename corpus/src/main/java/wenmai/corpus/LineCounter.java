package wenmai.corpus;

/**
 * Counts source lines, onward from the place that was asked for last, so that each character of a
 * long block is looked at once by who asks in order.
 */
public final class LineCounter {
  private final String text;
  private Block block;
  private int at;
  private int line;
  private int jump;

  public LineCounter(String text) {
    this.text = text;
  }

  /** The source line from 1 of a unit of a block; 0 where the source is not text. */
  public int line(Block in, int offset) {
    if (in.line() == 0) {
      return 0;
    }
    if (in != block || offset < at) {
      block = in;
      at = in.span().start();
      line = in.line();
      jump = 0;
    }
    for (; at < offset; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
    for (; jump < in.jumps().size() && in.jumps().get(jump).offset() <= offset; jump++) {
      line += in.jumps().get(jump).lines();
    }
    return line;
  }
}
