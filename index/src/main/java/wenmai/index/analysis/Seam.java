package wenmai.index.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * What stands on either side of a cut between two passages: the last character or part before it
 * and the first behind it, as the gram layer has them. What is asked for and crosses the cut holds
 * both, one behind the other.
 */
public final class Seam {
  private Seam() {}

  /** The seam between two texts; none if either holds nothing that is indexed. */
  public static Optional<String> between(String before, String after) {
    String last = last(before);
    String first = token(after, true);
    return last.isEmpty() || first.isEmpty() ? Optional.empty() : Optional.of(of(last, first));
  }

  /** The seam between two tokens of the gram layer, each a character or a part. */
  public static String of(String last, String first) {
    return last + " " + first;
  }

  /** The last token of a text, read from no further back than where its run must begin. */
  private static String last(String text) {
    int start = text.length();
    boolean inside = false;
    while (start > 0) {
      char unit = Fold.fold(text.charAt(start - 1));
      if (isBreak(unit)) {
        if (inside) {
          break;
        }
        if (Runs.isHan(unit)) {
          return String.valueOf(unit);
        }
      }
      inside |= Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
      start--;
    }
    return token(text.substring(start), false);
  }

  /** Whether no run of letters and digits goes over a unit. */
  private static boolean isBreak(char unit) {
    return Character.isWhitespace(unit) || Runs.isHan(unit);
  }

  private static String token(String text, boolean first) {
    String found = "";
    try (GramTokenizer tokens = new GramTokenizer()) {
      tokens.setReader(new StringReader(text));
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      tokens.reset();
      while ((found.isEmpty() || !first) && tokens.incrementToken()) {
        if (type.type().equals(GramTokenizer.UNIGRAM) || type.type().equals(GramTokenizer.PART)) {
          found = term.toString();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
