package wenmai.ingest.mention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;

/**
 * Finds the names of a lexicon. Made once for a lexicon, immutable from then on, and safe from many
 * threads if its segmenter is.
 */
public final class LexiconMentionFinder implements MentionFinder {
  private final ReadyNames ready;
  private final Segmenter segmenter;

  /**
   * Readies the names of {@code lexicon}; {@code segmenter} is asked about Han names so short that
   * they stand in other words by chance.
   */
  public LexiconMentionFinder(Lexicon lexicon, Segmenter segmenter) {
    this(
        Optional.ofNullable(NamesImage.of(lexicon))
            .orElseGet(() -> ReadyNames.of(lexicon.concepts())),
        segmenter);
  }

  LexiconMentionFinder(Collection<Concept> concepts, Segmenter segmenter) {
    this(ReadyNames.of(concepts), segmenter);
  }

  private LexiconMentionFinder(ReadyNames ready, Segmenter segmenter) {
    this.ready = ready;
    this.segmenter = segmenter;
  }

  @Override
  public List<Mention> find(String text) {
    return find(text, ready.conditionWords());
  }

  @Override
  public List<Mention> findAsked(String query) {
    return find(query, null);
  }

  private List<Mention> find(String text, ConditionWords conditionWords) {
    char[] units = text.toCharArray();
    return new Finding(
            ready.trie(),
            ready.starts(),
            ready.names(),
            text,
            units,
            new Surroundings(text, units, segmenter, conditionWords))
        .mentions();
  }
}
