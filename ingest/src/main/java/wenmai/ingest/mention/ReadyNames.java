package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.Name;

/**
 * Names made ready for matching.
 *
 * @param trie of their forms, each with the number of the name that is tried first
 * @param starts where in a text one may begin
 * @param conditionWords the words that their conditions ask about
 * @param names by their numbers
 */
record ReadyNames(
    NameTrie trie, NameStarts starts, ConditionWords conditionWords, List<LexiconName> names) {

  static ReadyNames of(Collection<Concept> concepts) {
    List<LexiconName> names = new ArrayList<>();
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
    return new ReadyNames(
        new NameTrie(forms),
        new NameStarts(forms.keySet(), false),
        new ConditionWords(words),
        names);
  }
}
