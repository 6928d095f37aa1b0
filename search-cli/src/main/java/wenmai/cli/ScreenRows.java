package wenmai.cli;

/** Counts how many rows of a terminal UTF-8 text takes, whose colours and links take none. */
final class ScreenRows {
  private static final int ESCAPE = 0x1b;

  private final int columns;
  private int rows;
  private int column;
  private State state = State.TEXT;

  /** Where in the text a byte stands. */
  private enum State {
    TEXT,
    ESCAPED,
    COLOUR,
    LINK,
    LINK_END
  }

  ScreenRows(int columns) {
    this.columns = columns;
  }

  /** How many lines have ended so far, each as many as it fills. */
  int rows() {
    return rows;
  }

  void add(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      add(bytes[i] & 0xff);
    }
  }

  private void add(int unit) {
    switch (state) {
      case TEXT -> text(unit);
      case ESCAPED -> state = unit == '[' ? State.COLOUR : unit == ']' ? State.LINK : State.TEXT;
      case COLOUR -> state = unit == 'm' ? State.TEXT : state;
      case LINK -> state = unit == ESCAPE ? State.LINK_END : state;
      case LINK_END -> state = State.TEXT;
    }
  }

  private void text(int unit) {
    if (unit == ESCAPE) {
      state = State.ESCAPED;
    } else if (unit == '\n') {
      rows++;
      column = 0;
    } else if ((unit & 0xc0)
        != 0x80) { // the first byte of a character; Han has three bytes or four
      int wide = unit >= 0xe3 ? 2 : 1;
      if (column + wide > columns) {
        rows++;
        column = 0;
      }
      column += wide;
    }
  }
}
