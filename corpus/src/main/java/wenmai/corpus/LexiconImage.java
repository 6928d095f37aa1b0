package wenmai.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import wenmai.corpus.image.ImageReader;

/**
 * The shipped lexicon as it was when the program was built: read, checked and ready, where YAML
 * takes longer to read than a search does. It counts for a file that is the same to the byte, as
 * length and two checksums tell, and for no other: what is edited is read as YAML.
 */
final class LexiconImage {
  static final String NAME = "lexicon.image";

  private final int length;
  private final int crc32;
  private final int crc32c;
  private final byte[] sha256;
  private final String hash;
  private final String[] ids;
  private final ByteBuffer places;
  private final ByteBuffer concepts;

  private LexiconImage(ImageReader image) {
    length = image.number();
    crc32 = image.number();
    crc32c = image.number();
    sha256 = image.bytes();
    hash = image.text();
    places = image.section();
    concepts = image.section();
    ids = new String[places.limit() / Integer.BYTES];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = new StoredConcept(concepts, place(i)).id();
    }
  }

  /** The one that was made with the program. */
  static LexiconImage shipped() throws IOException {
    return new LexiconImage(ImageReader.open(LexiconImage.class, NAME));
  }

  /** The same of an image in hand. */
  static LexiconImage of(byte[] image) throws IOException {
    return new LexiconImage(ImageReader.of(ByteBuffer.wrap(image), NAME));
  }

  private int place(int concept) {
    return places.getInt(concept * Integer.BYTES);
  }

  /** Whether this is the image of a file with these bytes. */
  boolean isOf(byte[] yaml) {
    return yaml.length == length && crc32(yaml) == crc32 && crc32c(yaml) == crc32c;
  }

  static int crc32(byte[] yaml) {
    CRC32 sum = new CRC32();
    sum.update(yaml);
    return (int) sum.getValue();
  }

  static int crc32c(byte[] yaml) {
    CRC32C sum = new CRC32C();
    sum.update(yaml);
    return (int) sum.getValue();
  }

  /** The SHA-256 of the file. */
  byte[] sha256() {
    return sha256.clone();
  }

  /** The hash of a lexicon of this file alone. */
  String hash() {
    return hash;
  }

  /** The concepts by id, in the order of the file, each made when it is asked for. */
  Map<String, Concept> concepts() {
    return new StoredConcepts(
        Arrays.asList(ids), number -> new StoredConcept(concepts, place(number)).concept());
  }

  /** Of each id those of the concepts that it is a kind of. */
  Map<String, List<String>> broader() {
    Map<String, List<String>> broader = LinkedHashMap.newLinkedHashMap(ids.length);
    for (int i = 0; i < ids.length; i++) {
      broader.put(ids[i], new StoredConcept(concepts, place(i)).broader());
    }
    return broader;
  }
}
