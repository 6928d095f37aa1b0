package wenmai.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The concepts, models and papers that the program knows, by id. Immutable; checked when read: ids
 * are unique, no name belongs to two concepts, every broader concept exists and none is above
 * itself.
 */
public final class Lexicon {
  private final Map<String, Concept> concepts;
  private final Hierarchy hierarchy;
  private final String hash;

  private Lexicon(Map<String, Concept> concepts, String hash) {
    this.concepts = concepts;
    this.hierarchy = new Hierarchy(concepts.values());
    this.hash = hash;
  }

  /**
   * Reads lexicon files, each layered over those before it: an entry with a known id replaces the
   * earlier one.
   *
   * @throws LexiconException if a file breaks a rule
   * @throws IOException if a file cannot be read
   */
  public static Lexicon read(List<Path> files) throws IOException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    Map<String, LexiconEntry> byLayer = new LinkedHashMap<>();
    MessageDigest digest = sha256();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      digest.update(sha256().digest(bytes));
      Map<String, LexiconEntry> layer = LexiconReader.read(file.toString(), bytes);
      entries.putAll(layer);
      byLayer.keySet().removeAll(layer.keySet());
      byLayer.putAll(layer);
    }
    LexiconCheck.check(byLayer);
    Map<String, Concept> concepts = new LinkedHashMap<>();
    entries.forEach((id, entry) -> concepts.put(id, entry.concept()));
    return new Lexicon(concepts, shortHash(digest));
  }

  /**
   * A lexicon of concepts that a program made itself, for matching alone: it comes from no file,
   * and nothing is checked.
   */
  public static Lexicon of(Collection<Concept> concepts) {
    Map<String, Concept> byId = new LinkedHashMap<>();
    concepts.forEach(concept -> byId.put(concept.id(), concept));
    return new Lexicon(byId, "");
  }

  /** The hash that a lexicon of these files has, without reading them as a lexicon. */
  public static String hash(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files) {
      digest.update(sha256().digest(Files.readAllBytes(file)));
    }
    return shortHash(digest);
  }

  private static String shortHash(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
