package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.corpus.Readings;
import wenmai.corpus.Runs;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.Searcher;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;
import wenmai.ingest.segment.HanReadings;

/** How often a mistake in a name or word of the shipped corpus is mended by the suggestion. */
class SuggestionPropertyTest {
  private static final int TRIED = 100;
  private static final int MOST_WORDS = 1500;

  private static Catalog catalog;
  private static Searcher searcher;

  /** The folded text of the corpus. */
  private static String text;

  /** Names of the lexicon, and the words of the corpus, that stand in the corpus. */
  private static final Set<String> NAMES = new LinkedHashSet<>();

  private static final Set<String> WORDS = new LinkedHashSet<>();

  private final Readings readings = new HanReadings();
  private final Seed seed = Seed.next();
  private final Mistake mistake = new Mistake(seed.random(), readings);

  @BeforeAll
  static void readTheCorpus() throws IOException {
    catalog = new IndexFolder(Shipped.program().index()).read();
    Segmenter segmenter = new HanLpSegmenter();
    Lexicon lexicon = Lexicon.read(List.of(Program.HOME.resolve("corpus/lexicon.yaml")));
    searcher =
        new Searcher(
            catalog,
            segmenter,
            new LexiconMentionFinder(lexicon, segmenter),
            lexicon,
            new HanReadings());
    StringBuilder all = new StringBuilder();
    for (Stored passage : Stored.passages(catalog)) {
      all.append(Fold.fold(passage.text())).append('\n');
      for (Span word : segmenter.segment(passage.text())) {
        WORDS.add(Fold.fold(word.of(passage.text())));
      }
    }
    text = all.toString();
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        if (!name.hidden() && text.contains(Fold.fold(name.text()))) {
          NAMES.add(name.text());
        }
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    catalog.close();
  }

  @Test
  void oneEditInALatinWordIsMended() throws IOException {
    List<String> words = new ArrayList<>();
    WORDS.stream().filter(word -> word.matches("[a-z]{5,}")).forEach(words::add);
    NAMES.stream().filter(name -> name.matches("[A-Za-z]{5,}")).forEach(words::add);
    assertThat(mended("Latin", words, mistake::inLatin)).as("%s", seed).isGreaterThan(.8);
  }

  @Test
  void aCharacterOfTheSameSoundIsMendedInANameAndInAWord() throws IOException {
    assertThat(mended("sound in names", han(NAMES, 3), mistake::ofSound))
        .as("%s", seed)
        .isGreaterThan(.9);
    assertThat(mended("sound in words", han(WORDS, 2), mistake::ofSound))
        .as("%s", seed)
        .isGreaterThan(.85);
  }

  @Test
  void twoSwappedCharactersAreMendedInAName() throws IOException {
    assertThat(mended("order", han(NAMES, 3), mistake::ofOrder)).as("%s", seed).isGreaterThan(.8);
  }

  @Test
  void whatIsRightIsLeftAlone() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> right = new ArrayList<>(WORDS);
    Collections.shuffle(right, mistake.random());
    right = new ArrayList<>(right.subList(0, MOST_WORDS));
    right.addAll(NAMES);
    for (String word : right) {
      String suggestion = suggestion(word);
      if (suggestion != null) {
        wrong.add(word + " -> " + suggestion);
      }
    }
    assertThat(wrong).as("%s", seed).hasSizeLessThan(3);
  }

  /** The share of mistakes whose suggestion is the word that was meant. */
  private double mended(String kind, List<String> words, UnaryOperator<String> mistaken)
      throws IOException {
    int tried = 0;
    int mended = 0;
    List<String> missed = new ArrayList<>();
    while (tried < TRIED) {
      String word = words.get(mistake.random().nextInt(words.size()));
      String typed = mistaken.apply(word);
      if (text.contains(Fold.fold(typed)) || Fold.key(typed).equals(Fold.key(word))) {
        continue;
      }
      tried++;
      String suggestion = suggestion(typed);
      if (suggestion != null && Fold.key(suggestion).equals(Fold.key(word))) {
        mended++;
      } else {
        missed.add(word + ": " + typed + " -> " + suggestion);
      }
    }
    System.out.println(
        kind + ": " + mended + " of " + tried + " mended, " + seed + ", missed " + missed);
    return mended / (double) tried;
  }

  private static List<String> han(Set<String> words, int shortest) {
    return words.stream()
        .filter(word -> word.length() >= shortest && word.codePoints().allMatch(Runs::isHan))
        .toList();
  }

  private static String suggestion(String query) throws IOException {
    return searcher.search(SearchRequest.of(query)).suggestion();
  }
}
