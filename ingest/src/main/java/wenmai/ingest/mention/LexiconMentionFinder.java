package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final NameTrie trie;
  private final NameStarts starts;
  private final ConditionWords conditionWords;
  private final List<LexiconName> names = new ArrayList<>();
  private final Segmenter segmenter;

  /**
   * Readies the names of {@code lexicon}; {@code segmenter} is asked about Han names so short that
   * they stand in other words by chance.
   */
  public LexiconMentionFinder(Lexicon lexicon, Segmenter segmenter) {
    this(lexicon.concepts(), segmenter);
  }

  LexiconMentionFinder(Collection<Concept> concepts, Segmenter segmenter) {
    this.segmenter = segmenter;
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> forms = new HashMap<>();
    for (Concept concept : concepts) {
      // The name added last is tried first, and the preferred ones come first in a concept.
      for (Name name : concept.names().reversed()) {
        String form = NameForm.of(name.text());
        Integer next = forms.put(form, names.size());
        names.add(LexiconName.of(concept, name, form, next == null ? NameTrie.NONE : next, words));
      }
    }
    trie = new NameTrie(forms);
    conditionWords = new ConditionWords(words);
    starts = new NameStarts(forms.keySet(), false);
  }

  @Override
  public List<Mention> find(String text) {
    return find(text, conditionWords);
  }

  @Override
  public List<Mention> findAsked(String query) {
    return find(query, null);
  }

  private List<Mention> find(String text, ConditionWords conditionWords) {
    char[] units = text.toCharArray();
    return new Finding(
            trie,
            starts,
            names,
            text,
            units,
            new Surroundings(text, units, segmenter, conditionWords))
        .mentions();
  }
}
