package wenmai.ingest.parse;

import wenmai.corpus.Runs;

/**
 * Appends text whose source wraps lines anywhere: white space of any kind is one space, and between
 * two Han a line end of the source is nothing at all.
 */
final class Flow {
  private boolean space;
  private boolean lineEnd;

  void append(String words, TextBuilder out) {
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      if (point == ' ' || point == '\n' || point == '\t' || point == '\r' || point == '\f') {
        space = true;
        lineEnd |= point == '\n';
      } else {
        part(out, point);
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

  private void part(TextBuilder out, int next) {
    CharSequence soFar = out.soFar();
    if (space && !soFar.isEmpty()) {
      int before = Character.codePointBefore(soFar, soFar.length());
      boolean wrapped = lineEnd && Runs.isHan(before) && Runs.isHan(next);
      if (!wrapped && !Character.isWhitespace(before)) {
        out.append(" ");
      }
    }
    forget();
  }
}
