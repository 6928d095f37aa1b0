package wenmai.ingest.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * Cuts a text into sentences: by a rule of its own where Han prevails, by OpenNLP where Latin
 * letters do. A blank line ends a sentence, a single line break does not. Safe from many threads.
 */
public final class Sentences {
  /** A Chinese text full of English terms is Chinese still: a character says what a word does. */
  private static final int LETTERS_OF_A_WORD = 5;

  /** The sentences of {@code text} in order; together they hold all but white space. */
  public List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      splitParagraph(text, start, end, sentences);
      start = end;
    }
    return sentences;
  }

  private static void splitParagraph(String text, int start, int end, List<Span> sentences) {
    BitSet ends = new BitSet();
    if (isHan(text, start, end)) {
      SentenceEnds.mark(text, start, end, false, ends);
    } else {
      SentenceEnds.mark(text, start, end, true, ends);
      EnglishSentences.mark(text.substring(start, end), start, ends);
    }
    ends.set(end);
    int from = start;
    for (int to = ends.nextSetBit(start + 1); to >= 0; to = ends.nextSetBit(to + 1)) {
      add(text, from, to, sentences);
      from = to;
    }
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }

  /** The start of the first blank line after {@code start}, or the end of the text. */
  private static int paragraphEnd(String text, int start) {
    int at = text.indexOf('\n', start);
    while (at >= 0) {
      int next = at + 1;
      while (next < text.length()
          && text.charAt(next) != '\n'
          && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '\n') {
        return next + 1;
      }
      at = text.indexOf('\n', next);
    }
    return text.length();
  }

  private static boolean isHan(String text, int start, int end) {
    int han = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char unit = text.charAt(i);
      if (Runs.isHan(unit)) {
        han++;
      } else if (Character.isLetter(unit)) {
        letters++;
      }
    }
    return han * LETTERS_OF_A_WORD >= letters;
  }
}
