package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Segmenter;

/**
 * Finds the names of a lexicon. Made once for a lexicon, immutable from then on, and safe from many
 * threads if its segmenter is.
 */
public final class LexiconMentionFinder implements MentionFinder {
  private final NameTrie trie = new NameTrie();
  private final List<LexiconName> names = new ArrayList<>();
  private final Segmenter segmenter;

  /**
   * Readies the names of {@code lexicon}; {@code segmenter} is asked about Han names so short that
   * they stand in other words by chance.
   */
  public LexiconMentionFinder(Lexicon lexicon, Segmenter segmenter) {
    this.segmenter = segmenter;
    for (Concept concept : lexicon.concepts()) {
      // The name added last is tried first, and the preferred ones come first in a concept.
      for (Name name : concept.names().reversed()) {
        add(concept, name);
      }
    }
  }

  @Override
  public List<Mention> find(String text) {
    return new Finding(trie, names, new Surroundings(text, segmenter), text).mentions();
  }

  private void add(Concept concept, Name name) {
    String form = NameForm.of(name.text());
    int next = trie.add(form, names.size());
    names.add(LexiconName.of(concept, name, form, next));
  }
}
