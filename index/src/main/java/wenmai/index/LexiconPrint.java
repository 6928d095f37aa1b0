package wenmai.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;

/**
 * What the tags of an index depend on in the lexicon that made them: of each concept a hash for
 * each of its names, of the name with its conditions and its concept's kind. Names that differ by
 * no more than fold and separators compete for the same places, so their hash is of all of them, in
 * order. What is not in it (definitions, broader concepts, labels) changes no tag.
 */
record LexiconPrint(Map<String, Set<Long>> concepts) {
  static LexiconPrint of(Lexicon lexicon) {
    return of(lexicon, hashes(lexicon));
  }

  /** The same, with the {@link #hashes} of the lexicon in hand. */
  static LexiconPrint of(Lexicon lexicon, Map<String, Long> hashes) {
    Map<String, Set<Long>> concepts = new TreeMap<>();
    for (Concept concept : lexicon.concepts()) {
      Set<Long> names = new TreeSet<>();
      concept.names().forEach(name -> names.add(hashes.get(Fold.key(name.text()))));
      concepts.put(concept.id(), names);
    }
    return new LexiconPrint(concepts);
  }

  /** The hashes of a lexicon's names, by the names' keys. */
  static Map<String, Long> hashes(Lexicon lexicon) {
    Map<String, StringBuilder> competing = new HashMap<>();
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        describe(
            concept,
            name,
            competing.computeIfAbsent(Fold.key(name.text()), key -> new StringBuilder()));
      }
    }
    MessageDigest digest = digest();
    Map<String, Long> hashes = new HashMap<>();
    competing.forEach((key, names) -> hashes.put(key, hash(digest, names.toString())));
    return hashes;
  }

  /** The hashes that {@code concept} has here; none if it is unknown. */
  Set<Long> names(String concept) {
    return concepts.getOrDefault(concept, Set.of());
  }

  /** Each part ends in a sign that no name holds, so that no two descriptions run together. */
  private static void describe(Concept concept, Name name, StringBuilder to) {
    to.append(concept.id()).append('\0').append(concept.kind().word()).append('\0');
    to.append(name.text()).append('\0').append(name.exact()).append('\0');
    name.require().forEach(word -> to.append(word).append('\0'));
    to.append('\0');
    name.notWith().forEach(word -> to.append(word).append('\0'));
    to.append('\0');
  }

  BytesRef encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      write(out);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private void write(DataOutput out) throws IOException {
    out.writeVInt(concepts.size());
    for (Map.Entry<String, Set<Long>> concept : concepts.entrySet()) {
      out.writeString(concept.getKey());
      out.writeVInt(concept.getValue().size());
      for (long name : concept.getValue()) {
        out.writeLong(name);
      }
    }
  }

  /** Reads what {@link #encode()} wrote. */
  static LexiconPrint decode(BytesRef bytes) {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Map<String, Set<Long>> concepts = new TreeMap<>();
    try {
      for (int left = in.readVInt(); left > 0; left--) {
        Set<Long> names = new TreeSet<>();
        concepts.put(in.readString(), names);
        for (int more = in.readVInt(); more > 0; more--) {
          names.add(in.readLong());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("a stored lexicon cannot be read", e);
    }
    return new LexiconPrint(concepts);
  }

  private static long hash(MessageDigest digest, String text) {
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
