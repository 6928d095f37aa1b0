package wenmai.ingest.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** OpenNLP's English sentences; the model is loaded with this class. */
final class EnglishSentences {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final SentenceModel SENTENCES = load();

  private EnglishSentences() {}

  /** Marks where the sentences of {@code text} end, {@code shift} further on. */
  static void mark(String text, int shift, BitSet ends) {
    // A detector remembers its last answer, the model is constant: share only the model.
    for (Span sentence : new SentenceDetectorME(SENTENCES).sentPosDetect(text)) {
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

  private static SentenceModel load() {
    try (InputStream stream = SentenceModel.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + MODEL);
      }
      return new SentenceModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
