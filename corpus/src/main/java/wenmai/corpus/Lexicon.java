package wenmai.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The concepts, models and papers that the program knows, by id. Immutable; checked when read: ids
 * are unique, no name belongs to two concepts, every broader concept exists and none is above
 * itself.
 */
public final class Lexicon {
  private final Map<String, Concept> concepts;
  private final Hierarchy hierarchy;
  private final String hash;

  private Lexicon(
      Map<String, Concept> concepts, Supplier<Map<String, List<String>>> above, String hash) {
    this.concepts = concepts;
    this.hierarchy = new Hierarchy(concepts, above);
    this.hash = hash;
  }

  private static Lexicon of(Map<String, Concept> concepts, String hash) {
    return new Lexicon(
        concepts,
        () -> {
          Map<String, List<String>> above = new LinkedHashMap<>();
          concepts.values().forEach(concept -> above.put(concept.id(), concept.broader()));
          return above;
        },
        hash);
  }

  /**
   * Reads lexicon files, each layered over those before it: an entry with a known id replaces the
   * earlier one. The shipped file is taken from its image, as long as nobody has changed it.
   *
   * @throws LexiconException if a file breaks a rule
   * @throws IOException if a file cannot be read
   */
  public static Lexicon read(List<Path> files) throws IOException {
    LexiconImage image = LexiconImage.shipped();
    if (files.size() == 1 && image.isOf(Files.readAllBytes(files.getFirst()))) {
      return new Lexicon(image.concepts(), image::broader, image.hash());
    }
    return readLayers(files, image);
  }

  /** The same by YAML alone, for the files are not what they were when the program was built. */
  private static Lexicon readLayers(List<Path> files, LexiconImage image) throws IOException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    Map<String, LexiconEntry> byLayer = new LinkedHashMap<>();
    LexiconHash hash = new LexiconHash();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      boolean known = image.isOf(bytes);
      hash.add(known ? image.sha256() : LexiconHash.sha256(bytes));
      Map<String, LexiconEntry> layer =
          known && entries.isEmpty()
              ? entries(image, file.toString())
              : LexiconReader.read(file.toString(), bytes);
      entries.putAll(layer);
      byLayer.keySet().removeAll(layer.keySet());
      byLayer.putAll(layer);
    }
    LexiconCheck.check(byLayer);
    Map<String, Concept> concepts = new LinkedHashMap<>();
    entries.forEach((id, entry) -> concepts.put(id, entry.concept()));
    return of(concepts, hash.shortened());
  }

  /** The entries of the shipped file. No fault is said of them, as they passed and come first. */
  private static Map<String, LexiconEntry> entries(LexiconImage image, String file) {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    image
        .concepts()
        .forEach(
            (id, concept) -> {
              List<String> names = Collections.nCopies(concept.names().size(), file);
              List<String> broader = Collections.nCopies(concept.broader().size(), file);
              entries.put(id, new LexiconEntry(concept, file, names, broader));
            });
    return entries;
  }

  /**
   * A lexicon of concepts that a program made itself, for matching alone: it comes from no file,
   * and nothing is checked.
   */
  public static Lexicon of(Collection<Concept> concepts) {
    Map<String, Concept> byId = new LinkedHashMap<>();
    concepts.forEach(concept -> byId.put(concept.id(), concept));
    return of(byId, "");
  }

  /** The hash that a lexicon of these files has, without reading them as a lexicon. */
  public static String hash(List<Path> files) throws IOException {
    LexiconImage image = LexiconImage.shipped();
    LexiconHash hash = new LexiconHash();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      boolean known = image.isOf(bytes);
      if (known && files.size() == 1) {
        return image.hash();
      }
      hash.add(known ? image.sha256() : LexiconHash.sha256(bytes));
    }
    return hash.shortened();
  }

  public Collection<Concept> concepts() {
    return concepts.values();
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The id, and those of all concepts that it is a kind of, over any number of steps. */
  public Set<String> broader(String id) {
    return hierarchy.broader(id);
  }

  /** The id, and those of all concepts that are a kind of it, over any number of steps. */
  public Set<String> narrower(String id) {
    return hierarchy.narrower(id);
  }

  /** Sixteen hexadecimal digits that change when any of its files does. */
  public String hash() {
    return hash;
  }
}
