package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Span;
import wenmai.ingest.segment.HanLpSegmenter;

/** What must hold for any lexicon and text; the seed of a random text is the test's argument. */
class MentionPropertyTest {
  private static final String[] SCRAPS = {
    " ",
    "-",
    "\n",
    "\u200b",
    "。",
    ",",
    ".",
    "3",
    "5",
    "s",
    "x",
    "的",
    "无",
    "模型",
    "http://a.b/",
    "@",
    "\ud83d\ude00",
    "\ud840\udc00",
    "  \n ",
    "——",
    "A",
    "习"
  };

  private static final Lexicon LEXICON = Lexicons.small();
  private static final HanLpSegmenter SEGMENTER = new HanLpSegmenter();
  private static final MentionFinder FINDER = new LexiconMentionFinder(LEXICON, SEGMENTER);

  @ParameterizedTest
  @MethodSource("seeds")
  void mentionsAreNamesInOrderAndNest(long seed) {
    String text = text(new Random(seed), LEXICON);
    Span outer = new Span(0, 0);
    int innerEnd = 0;
    for (Mention mention : FINDER.find(text)) {
      Span span = mention.span();
      span.check(text, "mention");
      assertThat(span.of(text)).isEqualTo(mention.surface());
      String key = Fold.key(mention.alias());
      assertThat(Fold.key(mention.surface())).isIn(key, key + "s");
      if (mention.level() == 0) {
        assertThat(span.start()).isGreaterThanOrEqualTo(outer.end());
        outer = span;
        innerEnd = span.start();
      } else {
        assertThat(outer.contains(span) && span.length() < outer.length()).isTrue();
        assertThat(span.start()).isGreaterThanOrEqualTo(innerEnd);
        innerEnd = span.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSlowWayFindsTheSame(long seed) {
    Random random = new Random(seed);
    Lexicon lexicon = RandomLexicon.of(random);
    MentionFinder fast = new LexiconMentionFinder(lexicon, SEGMENTER);
    MentionFinder slow = new SlowFinder(lexicon, SEGMENTER);
    for (int i = 0; i < 10; i++) {
      String text = text(random, lexicon);
      assertThat(fast.find(text)).as(text).isEqualTo(slow.find(text));
    }
  }

  @Test
  void everyNameStandingAloneIsFoundWhole() {
    assertThat(unfound(LEXICON)).isEmpty();
  }

  @Test
  void everyNameOfTheShippedLexiconIsFoundWhole() throws IOException {
    Path shipped = Path.of(System.getProperty("wenmai.home", ".."), "corpus", "lexicon.yaml");
    assumeTrue(Files.exists(shipped), "no lexicon at " + shipped);
    assertThat(unfound(Lexicon.read(List.of(shipped)))).isEmpty();
  }

  /** The names without conditions that do not come out of a text of nothing else. */
  private static List<String> unfound(Lexicon lexicon) {
    MentionFinder finder = new LexiconMentionFinder(lexicon, new HanLpSegmenter());
    List<String> unfound = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        List<Mention> mentions = finder.find(name.text());
        boolean whole =
            !mentions.isEmpty()
                && mentions.getFirst().concept().id().equals(concept.id())
                && mentions.getFirst().surface().equals(name.text());
        if (name.require().isEmpty() && !whole) {
          unfound.add(concept.id() + ": " + name.text());
        }
      }
    }
    return unfound;
  }

  private static String text(Random random, Lexicon lexicon) {
    List<Name> names = lexicon.concepts().stream().flatMap(c -> c.names().stream()).toList();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      if (random.nextInt(3) > 0) {
        text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
      } else {
        String name = names.get(random.nextInt(names.size())).text();
        text.append(name, 0, 1 + random.nextInt(2) * (name.length() - 1));
      }
    }
    return text.toString();
  }

  static List<Long> seeds() {
    return new Random(20232).longs(300).boxed().toList();
  }
}
