package wenmai.ingest.suggest;

import com.hankcs.hanlp.mining.word.NewWordDiscover;
import com.hankcs.hanlp.mining.word.WordInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * New words of Han, by HanLP: what its dictionary lacks, what hangs together, and what stands
 * beside many different characters. The discovery holds every sequence of its text in memory, so it
 * is given one part of the corpus after another.
 */
final class NewWords {
  private static final int PART = 200_000;
  private static final int LONGEST = 8;
  private static final float LEAST_FREQUENCY = 2e-5f;
  private static final float LEAST_ENTROPY = .9f;
  private static final float LEAST_COHESION = 10;
  private static final int MOST = 400;

  private final Consumer<String> words;
  private final StringBuilder part = new StringBuilder();

  /** Gives the words of each part to {@code words}; a word of several parts comes as often. */
  NewWords(Consumer<String> words) {
    this.words = words;
  }

  /** Reads the Han of a text; the rest parts it. */
  void read(String text) {
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = Fold.fold(text.charAt(i));
      if (Runs.isHan(unit)) {
        part.append(unit);
        open = true;
      } else if (open) {
        part.append('\n');
        open = false;
      }
    }
    part.append('\n');
    if (part.length() >= PART) {
      flush();
    }
  }

  /** Looks at what has been read since the last time. */
  void flush() {
    NewWordDiscover discover =
        new NewWordDiscover(LONGEST, LEAST_FREQUENCY, LEAST_ENTROPY, LEAST_COHESION, true);
    try {
      for (WordInfo word :
          discover.discover(new BufferedReader(new StringReader(part.toString())), MOST)) {
        words.accept(word.text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part.setLength(0);
  }
}
