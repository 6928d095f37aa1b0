package wenmai.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name that the corpus uses and the lexicon does not know.
 *
 * @param zh its Chinese names, the most frequent first
 * @param en its English names, the most frequent long form first, acronyms behind
 * @param explained how often the corpus explains it in brackets
 * @param mentions how often its names stand in the corpus outside of names that are known
 * @param documents in how many documents they do
 */
public record Candidate(
    List<String> zh,
    List<String> en,
    Set<Evidence> evidence,
    int explained,
    int mentions,
    int documents,
    double score,
    Example example) {
  public Candidate {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
    evidence = Set.copyOf(evidence);
    if (zh.isEmpty() && en.isEmpty()) {
      throw new IllegalArgumentException("a candidate without a name");
    }
  }

  /** All of its names, the Chinese ones first. */
  public List<String> names() {
    List<String> names = new ArrayList<>(zh);
    names.addAll(en);
    return names;
  }
}
