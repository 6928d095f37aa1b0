package wenmai.corpus;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** Concepts by id, of which a search wants few. Unchangeable, and safe from many threads. */
final class StoredConcepts extends AbstractMap<String, Concept> {
  private final Map<String, Integer> numbers;
  private final List<String> ids;
  private final IntFunction<Concept> reader;
  private final AtomicReferenceArray<Concept> known;

  StoredConcepts(List<String> ids, IntFunction<Concept> reader) {
    this.ids = ids;
    this.reader = reader;
    numbers = HashMap.newHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      numbers.put(ids.get(i), i);
    }
    known = new AtomicReferenceArray<>(ids.size());
  }

  @Override
  public Concept get(Object id) {
    Integer number = numbers.get(id);
    return number == null ? null : concept(number);
  }

  @Override
  public boolean containsKey(Object id) {
    return numbers.containsKey(id);
  }

  @Override
  public int size() {
    return ids.size();
  }

  /** All of them, in their order. */
  @Override
  public Set<Entry<String, Concept>> entrySet() {
    Map<String, Concept> all = LinkedHashMap.newLinkedHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      all.put(ids.get(i), concept(i));
    }
    return all.entrySet();
  }

  /** A concept is one object however often it is asked for, as with a lexicon that was read. */
  private Concept concept(int number) {
    Concept concept = known.get(number);
    if (concept == null) {
      known.compareAndSet(number, null, reader.apply(number));
      concept = known.get(number);
    }
    return concept;
  }
}
