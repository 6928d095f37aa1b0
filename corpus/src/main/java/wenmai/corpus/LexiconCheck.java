package wenmai.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold between the entries of all layers together. They come in the order of the layers,
 * so that a fault is said of the later one.
 */
final class LexiconCheck {
  private final Map<String, LexiconEntry> entries;

  private LexiconCheck(Map<String, LexiconEntry> entries) {
    this.entries = entries;
  }

  /**
   * Checks that no name belongs to two concepts, every broader concept exists and none is above
   * itself.
   */
  static void check(Map<String, LexiconEntry> entries) throws LexiconException {
    LexiconCheck check = new LexiconCheck(entries);
    check.names();
    check.broader();
    check.cycles();
  }

  private void names() throws LexiconException {
    Map<String, String> owners = new HashMap<>();
    for (LexiconEntry entry : entries.values()) {
      String id = entry.concept().id();
      List<Name> names = entry.concept().names();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).text();
        String owner = owners.putIfAbsent(Fold.key(name), id);
        if (owner != null && !owner.equals(id)) {
          throw new LexiconException(
              ("%s: the name '%s' belongs to '%s' already; take it from one of the two, or use that"
                      + " id to replace that entry")
                  .formatted(entry.namePlaces().get(i), name, owner));
        }
      }
    }
  }

  private void broader() throws LexiconException {
    for (LexiconEntry entry : entries.values()) {
      List<String> broader = entry.concept().broader();
      for (int i = 0; i < broader.size(); i++) {
        if (!entries.containsKey(broader.get(i))) {
          throw new LexiconException(
              "%s: broader '%s' is no id of the lexicon"
                  .formatted(entry.broaderPlaces().get(i), broader.get(i)));
        }
      }
    }
  }

  private void cycles() throws LexiconException {
    Set<String> sound = new HashSet<>();
    for (LexiconEntry entry : entries.values()) {
      checkNoCycle(entry, new ArrayList<>(), sound);
    }
  }

  private void checkNoCycle(LexiconEntry entry, List<String> path, Set<String> sound)
      throws LexiconException {
    String id = entry.concept().id();
    if (sound.contains(id)) {
      return;
    }
    path.add(id);
    for (String above : entry.concept().broader()) {
      int first = path.indexOf(above);
      if (first >= 0) {
        throw cycle(path.subList(first, path.size()));
      }
      checkNoCycle(entries.get(above), path, sound);
    }
    path.removeLast();
    sound.add(id);
  }

  /** Names a cycle at the entry that came last: what was there before it had none. */
  private LexiconException cycle(List<String> ids) {
    List<String> order = List.copyOf(entries.keySet());
    String last = Collections.max(ids, Comparator.comparingInt(order::indexOf));
    List<String> turned = new ArrayList<>(ids);
    Collections.rotate(turned, ids.size() - 1 - ids.indexOf(last));
    String first = turned.getFirst();
    LexiconEntry entry = entries.get(last);
    return new LexiconException(
        "%s: '%s' is broader than itself: %s, %s"
            .formatted(
                entry.broaderPlaces().get(entry.concept().broader().indexOf(first)),
                first,
                String.join(", ", turned),
                first));
  }
}
