package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Passage;

/**
 * The seam behind which passages are tagged by the present lexicon: a pure function of a document,
 * its passages and the lexicon. Nothing is read before it is asked for.
 */
public interface Tagging {
  /** The hash of the present lexicon, which costs less than the lexicon. */
  String lexiconHash() throws IOException;

  /** The present lexicon. */
  Lexicon lexicon() throws IOException;

  /** The mentions in the passages of {@code document}, at offsets of its text, in order. */
  List<Mention> mentions(Document document, List<Passage> passages) throws IOException;

  /** Tags each passage by itself, with a lexicon that has been read. */
  static Tagging of(Lexicon lexicon, MentionFinder finder) {
    return new Tagging() {
      @Override
      public String lexiconHash() {
        return lexicon.hash();
      }

      @Override
      public Lexicon lexicon() {
        return lexicon;
      }

      @Override
      public List<Mention> mentions(Document document, List<Passage> passages) {
        List<Mention> mentions = new ArrayList<>();
        for (Passage passage : passages) {
          int start = passage.span().start();
          for (Mention found : finder.find(passage.span().of(document.text()))) {
            mentions.add(
                new Mention(
                    found.span().shift(start),
                    found.surface(),
                    found.concept(),
                    found.level(),
                    found.alias()));
          }
        }
        return mentions;
      }
    };
  }
}
