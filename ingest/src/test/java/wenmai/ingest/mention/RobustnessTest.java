package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Passage;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.passage.PassageCutter;
import wenmai.ingest.segment.HanLpSegmenter;

/**
 * What is found in a text is found in it as well when it is written in another way: in the shipped
 * articles, and in the annotated one where it is at hand ({@code -Dwenmai.shared=...}).
 */
class RobustnessTest {
  private static final long SEED = 20230614;
  private static final double LEAST = .95;
  private static final int BODY_END = 3843;

  private static final Path HOME = Path.of(System.getProperty("wenmai.home", ".."), "corpus");
  private static MentionFinder finder;

  @BeforeAll
  static void readTheShippedLexicon() throws IOException {
    String shipped = HOME.resolve("lexicon.yaml").toString();
    Path lexicon = Path.of(System.getProperty("wenmai.lexicon", shipped));
    finder = new LexiconMentionFinder(Lexicon.read(List.of(lexicon)), new HanLpSegmenter());
  }

  @ParameterizedTest
  @EnumSource
  void shippedArticles(Change change) throws IOException {
    List<String> passages = new ArrayList<>();
    DocumentParser parser = new DocumentParser();
    try (Stream<Path> files = Files.list(HOME.resolve("documents"))) {
      for (Path file : files.sorted().toList()) {
        Document document = parser.parse(file);
        for (Passage passage : new PassageCutter().cut(document)) {
          passages.add(passage.span().of(document.text()));
        }
      }
    }
    check(change, passages);
  }

  @ParameterizedTest
  @EnumSource
  void annotatedArticle(Change change) throws IOException {
    String shared = System.getProperty("wenmai.shared", "");
    assumeTrue(!shared.isBlank(), "no annotated article: set -Dwenmai.shared");
    String body = Files.readString(Path.of(shared, "article", "article.txt"));
    check(change, List.of(body.substring(0, BODY_END).split("(?<=\n\n)")));
  }

  /** Demands enough of all mentions, and of those alone that the change touched. */
  private static void check(Change change, List<String> texts) {
    Random random = new Random(SEED);
    int all = 0;
    int touched = 0;
    int lost = 0;
    Map<String, Integer> losses = new TreeMap<>();
    for (String text : texts) {
      List<Mention> mentions = finder.find(text);
      String[] pieces = text.isEmpty() ? new String[0] : change.of(text, mentions, random);
      String changed = String.join("", pieces);
      List<Mention> found = finder.find(changed);
      for (Mention mention : mentions) {
        int start = length(pieces, 0, mention.span().start());
        int end = start + length(pieces, mention.span().start(), mention.span().end());
        String surface = changed.substring(start, end);
        all++;
        touched += surface.equals(mention.surface()) ? 0 : 1;
        boolean kept =
            found.stream()
                .anyMatch(
                    other ->
                        mention.concept().id().equals(other.concept().id())
                            && other.span().start() >= start
                            && other.span().end() <= end
                            && Fold.key(other.surface()).equals(Fold.key(surface)));
        if (!kept) {
          lost++;
          losses.merge(surface + " (" + mention.concept().id() + ")", 1, Integer::sum);
        }
      }
    }
    System.out.printf(
        "%s: %d mentions, %d touched, %d lost (%.4f and %.4f kept)%n  %s%n",
        change, all, touched, lost, 1 - (double) lost / all, 1 - (double) lost / touched, losses);
    assertThat(touched).as("mentions touched by " + change + ", seed " + SEED).isPositive();
    assertThat(1 - (double) lost / touched)
        .as("%s, seed %d: %s", change, SEED, losses)
        .isGreaterThanOrEqualTo(LEAST);
  }

  private static int length(String[] pieces, int from, int to) {
    return Arrays.stream(pieces, from, to).mapToInt(String::length).sum();
  }
}
