package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Concept;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Passage;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.search.Filters;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.Searcher;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.segment.HanLpSegmenter;

/**
 * Over the shipped articles: the name of a concept in one language finds every passage in the other
 * that speaks of it, lit at the name that stands there; without its concept it does not.
 */
class AcrossLanguagesTest {
  private static final int CONCEPTS = 60;
  private static final int ALL = 100_000;

  /** A passage of an article in one language, and what it says of a concept. */
  private record Place(String document, Span span, String language, String text) {}

  private final List<String> faults = new ArrayList<>();
  private final Set<String> both = new TreeSet<>();
  private int asked;
  private int across;

  @Test
  void aNameFindsThePassagesInTheOtherLanguage() throws IOException {
    Segmenter segmenter = new HanLpSegmenter();
    Lexicon lexicon = Lexicon.read(List.of(Program.HOME.resolve("corpus").resolve("lexicon.yaml")));
    MentionFinder finder = new LexiconMentionFinder(lexicon, segmenter);
    try (Catalog catalog = new IndexFolder(Shipped.program().index()).read()) {
      Map<Concept, Set<Place>> places = places(catalog, new Tagger(finder));
      Searcher searcher = new Searcher(catalog, segmenter, finder, lexicon);
      for (Map.Entry<Concept, Set<Place>> entry : places.entrySet()) {
        String chinese = name(entry.getKey(), "zh");
        String english = name(entry.getKey(), "en");
        Set<Place> zh = in("zh", entry.getValue());
        Set<Place> en = in("en", entry.getValue());
        if (chinese != null && english != null && !zh.isEmpty() && !en.isEmpty()) {
          int before = across;
          ask(searcher, entry.getKey(), chinese, en);
          int between = across;
          ask(searcher, entry.getKey(), english, zh);
          if (before < between && between < across) {
            both.add(entry.getKey().id());
          }
        }
      }
    }
    System.out.printf(
        "%d concepts both ways, %d names asked, %d passages found by the concept alone, %d faults%n",
        both.size(), asked, across, faults.size());
    assertThat(faults).isEmpty();
    assertThat(both).hasSizeGreaterThanOrEqualTo(CONCEPTS);
  }

  private void ask(Searcher searcher, Concept concept, String name, Set<Place> wanted)
      throws IOException {
    asked++;
    Map<Place, Hit> found = hits(searcher, name, true, wanted);
    Map<Place, Hit> typed = hits(searcher, name, false, wanted);
    for (Place place : wanted) {
      String told = name + " (" + concept.id() + ") in " + place.document() + place.span();
      Hit hit = found.get(place);
      if (hit == null) {
        faults.add("not found: " + told);
      } else if (hit.highlights().stream()
          .noneMatch(
              lit ->
                  concept.id().equals(lit.concept())
                      && isName(lit.span().of(hit.text()), concept))) {
        faults.add("not lit by a name: " + told);
      }
      if (!typed.containsKey(place)) {
        across++;
      } else if (isWithout(place.text(), name)) {
        faults.add("found by its letters, which it has not: " + told);
      }
    }
  }

  /** Whether a text holds nothing of the beginnings of a name's words. */
  private static boolean isWithout(String text, String name) {
    String folded = Fold.fold(text);
    for (String word : Fold.fold(name).split("[^\\p{L}\\p{N}]+")) {
      boolean latin = word.codePoints().allMatch(Character::isAlphabetic) && word.charAt(0) < 128;
      for (int i = 0; i < (latin ? 1 : word.length()); i++) {
        if (folded.contains(word.substring(i, latin ? Math.min(4, word.length()) : i + 1))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isName(String lit, Concept concept) {
    String key = Fold.key(lit);
    return concept.names().stream()
        .map(name -> Fold.key(name.text()))
        .anyMatch(name -> key.equals(name) || key.equals(name + "s") || key.equals(name + "es"));
  }

  private static Map<Place, Hit> hits(
      Searcher searcher, String name, boolean expand, Set<Place> wanted) throws IOException {
    List<Hit> hits =
        searcher
            .search(
                new SearchRequest(
                    name, Filters.NONE, ALL, 1, false, false, expand, 0, false, false))
            .hits();
    Map<Place, Hit> found = new HashMap<>();
    for (Hit hit : hits) {
      for (Place place : wanted) {
        // Of a long passage an excerpt is shown.
        if (hit.document().id().equals(place.document()) && place.span().contains(hit.span())) {
          found.put(place, hit);
        }
      }
    }
    return found;
  }

  /** The passages that speak of each concept. */
  private static Map<Concept, Set<Place>> places(Catalog catalog, Tagger tagger)
      throws IOException {
    Map<Concept, Set<Place>> places = new LinkedHashMap<>();
    for (String id : catalog.documentIds()) {
      Document document = catalog.document(id).orElseThrow();
      TaggedDocument tagged = tagger.tag(document);
      for (Mention mention : tagged.mentions()) {
        Passage passage =
            tagged.passages().stream()
                .filter(one -> one.span().contains(mention.span()))
                .findFirst()
                .orElseThrow();
        String text = passage.span().of(document.text());
        Place place = new Place(id, passage.span(), document.language(), text);
        places.computeIfAbsent(mention.concept(), concept -> new LinkedHashSet<>()).add(place);
      }
    }
    return places;
  }

  private static Set<Place> in(String language, Set<Place> places) {
    return places.stream()
        .filter(place -> place.language().equals(language))
        .collect(Collectors.toSet());
  }

  /** Its preferred name in a language, or null. */
  private static String name(Concept concept, String language) {
    return concept.names().stream()
        .filter(name -> name.language().equals(language) && !name.hidden())
        .findFirst()
        .map(Name::text)
        .orElse(null);
  }
}
