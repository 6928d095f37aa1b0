package wenmai.corpus;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.image.ImageWriter;
import wenmai.corpus.image.StoredTexts;

/** Writes the image of a lexicon file. */
final class LexiconImageWriter {
  /** The length of no file. */
  private static final int OF_NO_FILE = -1;

  private LexiconImageWriter() {}

  /**
   * The image of a file. A file that breaks a rule has an image that is of no file: whoever runs
   * the program is told of it, with line and column.
   */
  static byte[] image(String file, byte[] yaml) {
    List<Concept> concepts = new ArrayList<>();
    int length = yaml.length;
    try {
      var entries = LexiconReader.read(file, yaml);
      LexiconCheck.check(entries);
      entries.values().forEach(entry -> concepts.add(entry.concept()));
    } catch (LexiconException e) {
      length = OF_NO_FILE;
    }
    StoredTexts stored = new StoredTexts();
    int[] places = new int[concepts.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = stored.place();
      StoredConcept.write(concepts.get(i), stored);
    }
    LexiconHash hash = new LexiconHash();
    byte[] sha256 = LexiconHash.sha256(yaml);
    hash.add(sha256);
    return new ImageWriter()
        .number(length)
        .number(LexiconImage.crc32(yaml))
        .number(LexiconImage.crc32c(yaml))
        .section(sha256)
        .text(hash.shortened())
        .section(places)
        .section(stored.bytes())
        .image();
  }
}
