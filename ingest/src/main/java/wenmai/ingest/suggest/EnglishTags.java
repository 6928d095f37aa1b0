package wenmai.ingest.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech of English words, by OpenNLP. Not safe from many threads. */
final class EnglishTags {
  private static final String RESOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final Set<String> INSIDE =
      Set.of("NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM", "ADP", "X", "PART", "SYM", "PUNCT");
  private static final Set<String> FIRST = Set.of("NOUN", "PROPN", "ADJ", "VERB", "X");
  private static final Set<String> LAST = Set.of("NOUN", "PROPN", "X", "NUM");

  /** Words of names of meetings and houses, and words that no tag tells from a name. */
  private static final Set<String> NO_TERMS =
      Set.of(
          "conference",
          "symposium",
          "workshop",
          "proceedings",
          "journal",
          "university",
          "institute",
          "laboratory",
          "association",
          "foundation",
          "vs",
          "vs.",
          "the",
          "a",
          "an",
          "this",
          "that",
          "our",
          "your",
          "its",
          "their",
          "see",
          "e.g",
          "i.e",
          "section",
          "figure",
          "table",
          "chapter");

  private final POSTaggerME tagger = new POSTaggerME(load());

  /** Whether words together may be a name: a noun phrase without an article. */
  boolean isName(List<String> words) {
    String[] tags = tagger.tag(words.toArray(String[]::new));
    for (String tag : tags) {
      if (!INSIDE.contains(tag)) {
        return false;
      }
    }
    if (words.stream().anyMatch(EnglishTags::isNoTerm)) {
      return false;
    }
    String last = words.getLast();
    return FIRST.contains(tags[0]) && (LAST.contains(tags[tags.length - 1]) || isGerund(last));
  }

  /** How many words at the beginning belong to no name: articles, verbs, what leads up to it. */
  int leading(List<String> words) {
    String[] tags = tagger.tag(words.toArray(String[]::new));
    int from = 0;
    for (int i = 0; i < tags.length; i++) {
      boolean name =
          !isNoTerm(words.get(i))
              && (Set.of("NOUN", "PROPN", "ADJ", "X", "NUM").contains(tags[i])
                  || (tags[i].equals("VERB")
                      && (isGerund(words.get(i)) || words.get(i).endsWith("ed"))));
      if (!name) {
        from = i + 1;
      }
    }
    return from;
  }

  private static boolean isNoTerm(String word) {
    return NO_TERMS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isGerund(String word) {
    return word.endsWith("ing") && word.length() > 5;
  }

  private static POSModel load() {
    try (InputStream stream = POSModel.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + RESOURCE);
      }
      return new POSModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
