package wenmai.ingest.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;
import wenmai.corpus.image.StoredTexts;

/**
 * The names of the shipped lexicon made ready for matching, as they were when the program was
 * built. The image counts for a lexicon of the same hash, and for no other.
 */
final class NamesImage {
  static final String NAME = "names.image";

  /** How many numbers are said of a name before those of its conditions. */
  private static final int FIXED = 5;

  private NamesImage() {}

  /** The names of {@code lexicon} from the image, or null if it is of another lexicon. */
  static ReadyNames of(Lexicon lexicon) {
    if (lexicon.hash().isEmpty()) {
      return null; // made by a program, and of no file
    }
    try {
      ImageReader image = ImageReader.open(NamesImage.class, NAME);
      return image.text().equals(lexicon.hash()) ? read(image, lexicon) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The image of the names of a lexicon. */
  static byte[] image(Lexicon lexicon) {
    ReadyNames ready = ReadyNames.of(lexicon.concepts());
    ImageWriter out = new ImageWriter().text(lexicon.hash());
    ready.trie().write(out);
    ready.starts().write(out);
    ready.conditionWords().write(out);
    StoredTexts ids = new StoredTexts();
    Map<String, Integer> places = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    int[] firsts = new int[ready.names().size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = numbers.size();
      LexiconName name = ready.names().get(i);
      Concept concept = name.concept();
      Integer place = places.get(concept.id());
      if (place == null) {
        place = ids.place();
        places.put(concept.id(), place);
        ids.text(concept.id());
      }
      numbers.addAll(
          List.of(
              place,
              concept.names().indexOf(name.name()),
              name.next(),
              name.require().length,
              name.notWith().length));
      for (int word : name.require()) {
        numbers.add(word);
      }
      for (int word : name.notWith()) {
        numbers.add(word);
      }
    }
    return out.section(ids.bytes())
        .section(firsts)
        .section(numbers.stream().mapToInt(number -> number).toArray())
        .image();
  }

  private static ReadyNames read(ImageReader image, Lexicon lexicon) {
    NameTrie trie = new NameTrie(image);
    NameStarts starts = new NameStarts(image, false);
    ConditionWords conditionWords = new ConditionWords(image);
    ByteBuffer ids = image.section();
    int[] firsts = image.numbers();
    int[] numbers = image.numbers();
    return new ReadyNames(
        trie,
        starts,
        conditionWords,
        new NamesOnDemand(
            firsts.length,
            number -> {
              int at = firsts[number];
              String id = ImageReader.text(ids, numbers[at]);
              Concept concept = lexicon.concept(id).orElseThrow();
              int require = at + FIXED;
              int notWith = require + numbers[at + 3];
              return LexiconName.of(
                  concept,
                  concept.names().get(numbers[at + 1]),
                  numbers[at + 2],
                  Arrays.copyOfRange(numbers, require, notWith),
                  Arrays.copyOfRange(numbers, notWith, notWith + numbers[at + 4]));
            }));
  }
}
