package wenmai.ingest.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** English sentences, by OpenNLP. */
final class EnglishSentences {
  private EnglishSentences() {}

  /** Marks where the sentences of {@code text} end, {@code shift} further on. */
  static void mark(String text, int shift, BitSet ends) {
    if (!mayHaveTwo(text)) {
      return;
    }
    // A detector remembers its last answer, the model is constant: share only the model.
    for (Span sentence : new SentenceDetectorME(Model.SENTENCES).sentPosDetect(text)) {
      if (!goesOn(text, sentence.getEnd())) {
        ends.set(shift + sentence.getEnd());
      }
    }
  }

  /** Whether a small letter follows: the model takes the full stop of "e.g." for an end. */
  private static boolean goesOn(String text, int end) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }

  /** Whether an end mark stands before white space: headings and list items mostly have none. */
  private static boolean mayHaveTwo(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i)) && !Character.isLetter(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The model, loaded at the first text that needs it. */
  private static final class Model {
    private static final String RESOURCE = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final SentenceModel SENTENCES = load();

    private static SentenceModel load() {
      try (InputStream stream = SentenceModel.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IOException("not on the class path: " + RESOURCE);
        }
        return new SentenceModel(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
