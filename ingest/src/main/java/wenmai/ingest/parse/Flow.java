package wenmai.ingest.parse;

import wenmai.corpus.Runs;

/**
 * Appends text whose source wraps lines anywhere: white space of any kind is one space, or one line
 * end where the source has any, so that the lines of what follows can be told. Where all is to
 * stand on one line, it is one space there, too, and nothing between two Han.
 */
final class Flow {
  private boolean space;
  private boolean lineEnd;

  /** Appends words of a source that is no text: it has no lines. */
  void append(String words, TextBuilder out) {
    append(words, 0, true, out);
  }

  /**
   * Appends words of a source that is text.
   *
   * @param line the source line on which they begin; 0 where that is not known
   * @param oneLine whether they are laid out on one line, wherever the source ends its lines
   */
  void append(String words, int line, boolean oneLine, TextBuilder out) {
    int at = line;
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      if (point == ' ' || point == '\n' || point == '\t' || point == '\r' || point == '\f') {
        space = true;
        lineEnd |= point == '\n';
        at += point == '\n' && line > 0 ? 1 : 0;
      } else {
        part(point, at, oneLine, out);
        out.append(Character.toString(point));
      }
      i += Character.charCount(point);
    }
  }

  /** Lets go of white space that has not been appended. */
  void forget() {
    space = false;
    lineEnd = false;
  }

  private void part(int next, int line, boolean oneLine, TextBuilder out) {
    CharSequence soFar = out.soFar();
    if (!soFar.isEmpty()) {
      int before = Character.codePointBefore(soFar, soFar.length());
      boolean amongHan = Runs.isHan(before) && Runs.isHan(next);
      boolean parted = space && !Character.isWhitespace(before);
      // Mark-up may end a line where nothing parts two letters; only between Han it may be seen.
      if ((parted || amongHan) && !oneLine && line > out.line()) {
        out.append("\n");
      } else if (parted && !(lineEnd && amongHan)) {
        out.append(" ");
      }
    }
    out.jump(line);
    forget();
  }
}
