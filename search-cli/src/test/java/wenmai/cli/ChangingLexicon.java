package wenmai.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import wenmai.corpus.Fold;

/** A lexicon that changes at random; its names are cut out of texts, so that many are found. */
final class ChangingLexicon {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] KINDS = {"concept", "model", "paper"};

  private final Random random;
  private final List<String> words;
  private final Map<String, Entry> entries = new TreeMap<>();
  private int made;

  /** One entry; the first of its names is the preferred one. */
  private static final class Entry {
    private String kind;
    private boolean exact;
    private final List<String> names = new ArrayList<>();
    private List<String> require = List.of();
    private List<String> notWith = List.of();
    private List<String> broader = List.of();
  }

  ChangingLexicon(Random random, List<String> words) {
    this.random = random;
    this.words = words;
    for (int i = 0; i < 5; i++) {
      add();
    }
  }

  /** Changes a few things. */
  void change() {
    for (int left = random.nextInt(2); left >= 0; left--) {
      Entry entry = any();
      switch (random.nextInt(11)) {
        case 0, 1 -> add();
        case 2 -> remove(entry);
        case 3, 4 -> addName(entry);
        case 5 -> removeName(entry);
        case 6 -> entry.kind = KINDS[random.nextInt(3)];
        case 7 -> entry.exact ^= true;
        case 8 -> entry.require = some();
        case 9 -> entry.notWith = some();
        default -> rename(entry);
      }
      broaden();
    }
  }

  /** Writes it as a lexicon, with a remark that changes nothing but its hash. */
  void write(Path file) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Entry entry = each.getValue();
      Map<String, Object> yaml = new LinkedHashMap<>();
      yaml.put("id", each.getKey());
      yaml.put("kind", entry.kind);
      yaml.put("prefLabel", Map.of("zh", entry.names.getFirst()));
      if (entry.names.size() > 1) {
        yaml.put("hiddenLabel", entry.names.subList(1, entry.names.size()));
      }
      put(yaml, "require", entry.require);
      put(yaml, "notWith", entry.notWith);
      put(yaml, "broader", entry.broader);
      if (entry.exact) {
        yaml.put("case", "exact");
      }
      all.add(yaml);
    }
    Files.writeString(file, JSON.writeValueAsString(all) + "\n# " + random.nextLong() + "\n");
  }

  private static void put(Map<String, Object> yaml, String key, List<String> values) {
    if (!values.isEmpty()) {
      yaml.put(key, values);
    }
  }

  private void add() {
    Entry entry = new Entry();
    entry.kind = KINDS[random.nextInt(3)];
    for (int left = random.nextInt(3); left >= 0; left--) {
      addName(entry);
    }
    if (!entry.names.isEmpty()) {
      entries.put("c" + made++, entry);
    }
  }

  /** One is always left, for the next change. */
  private void remove(Entry entry) {
    if (entries.size() > 1) {
      entries.remove(id(entry));
    }
  }

  private void addName(Entry entry) {
    String name = words.get(random.nextInt(words.size()));
    if (!taken().contains(Fold.key(name))
        && entry.names.stream().noneMatch(other -> Fold.key(other).equals(Fold.key(name)))) {
      entry.names.add(random.nextInt(entry.names.size() + 1), name);
    }
  }

  private static void removeName(Entry entry) {
    if (entry.names.size() > 1) {
      entry.names.removeLast();
    }
  }

  /** The same names under another id. */
  private void rename(Entry entry) {
    entries.remove(id(entry));
    entries.put("c" + made++, entry);
  }

  /** What was made before may be broader, so that there are no circles. */
  private void broaden() {
    Entry entry = any();
    List<String> before =
        entries.keySet().stream().filter(id -> number(id) < number(id(entry))).toList();
    entry.broader =
        before.isEmpty() ? List.of() : List.of(before.get(random.nextInt(before.size())));
    for (Entry each : entries.values()) {
      each.broader = each.broader.stream().filter(entries::containsKey).toList();
    }
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  private List<String> some() {
    List<String> some = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      some.add(words.get(random.nextInt(words.size())));
    }
    return some;
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>();
    entries.values().forEach(each -> each.names.forEach(name -> taken.add(Fold.key(name))));
    return taken;
  }

  private Entry any() {
    return List.copyOf(entries.values()).get(random.nextInt(entries.size()));
  }

  private String id(Entry entry) {
    return entries.entrySet().stream()
        .filter(each -> each.getValue() == entry)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
