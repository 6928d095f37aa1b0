package wenmai.ingest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Runs;

/** The graph cuts every run as HanLP itself does. */
class WordGraphTest {
  private static final String SCRIPTS =
      "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
          + "一二三四五六七八九十百千万亿零〇两两王李张赵北京上海公司大学研究所二月星期注意力机制预训练模型\u3005\u3021ひらカナ한국"
          + "\u4e28\u9fa5\u3400㐀龘靐\ud840\udc00豈";

  private final Segment hanlp =
      HanLP.newSegment()
          .enableAllNamedEntityRecognize(false)
          .enablePartOfSpeechTagging(false)
          .enableOffset(false);
  private final WordGraph graph = new WordGraph();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomRunsAreCutAsHanLpCutsThem(long seed) {
    Random random = new Random(seed);
    int[] points = SCRIPTS.codePoints().toArray();
    for (int i = 0; i < 4000; i++) {
      StringBuilder run = new StringBuilder();
      for (int left = 1 + random.nextInt(12); left > 0; left--) {
        run.appendCodePoint(
            random.nextInt(8) == 0
                ? 0x4e00 + random.nextInt(0x5200)
                : points[random.nextInt(points.length)]);
      }
      assertSame(run.toString().toCharArray());
    }
  }

  /** A run of one page without any mark: places far from both ends, ties among many ways. */
  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void longRunsAreCutAsHanLpCutsThem(long seed) {
    Random random = new Random(seed);
    int[] points = SCRIPTS.codePoints().toArray();
    for (int i = 0; i < 10; i++) {
      StringBuilder run = new StringBuilder();
      for (int left = 3000; left > 0; left--) {
        run.appendCodePoint(rare(random, points));
      }
      assertSame(run.toString().toCharArray());
    }
  }

  private static int rare(Random random, int[] points) {
    return switch (random.nextInt(16)) {
      case 0 -> 0x3400 + random.nextInt(0x19c0);
      case 1 -> 0x20000 + random.nextInt(0x1000);
      case 2 -> 0x4e00 + random.nextInt(0x5200);
      case 3 -> 0xac00 + random.nextInt(0x2ba4);
      default -> points[random.nextInt(points.length)];
    };
  }

  @Test
  void runsOfTheShippedArticlesAreCutAsHanLpCutsThem() throws IOException {
    int runs = 0;
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("wenmai.home", ".."), "corpus", "documents"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".md")).toList()) {
        runs += compare(Files.readString(file));
      }
    }
    assertThat(runs).isGreaterThan(2000);
  }

  @Test
  void runsOfSharedTextsAreCutAsHanLpCutsThem() throws IOException {
    String shared = System.getProperty("wenmai.shared", "");
    Assumptions.assumeTrue(!shared.isBlank(), "no texts to compare on: set -Dwenmai.shared");
    int runs = 0;
    try (Stream<Path> files = Files.walk(Path.of(shared))) {
      for (Path file :
          files
              .filter(name -> name.toString().matches(".*\\.(mdx?|tsv|txt|srt|html?|ipynb)"))
              .toList()) {
        runs += compare(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    System.out.printf("%,d runs compared%n", runs);
    assertThat(runs).isPositive();
  }

  private int compare(String text) {
    int count = 0;
    for (Runs runs = new Runs(text); runs.next(); ) {
      if (runs.kind() == Runs.Kind.HAN) {
        assertSame(HanRun.of(text, runs.start(), runs.end()).units());
        count++;
      }
    }
    return count;
  }

  private void assertSame(char[] units) {
    List<Integer> theirs = new ArrayList<>();
    int end = 0;
    for (Term term : hanlp.seg(units.clone())) {
      end += term.word.length();
      theirs.add(end);
    }
    List<Integer> ours = new ArrayList<>();
    int count = graph.cut(units);
    for (int i = 0; i < count; i++) {
      ours.add(graph.end(i));
    }
    if (!ours.equals(theirs)) {
      assertThat(ours).as(new String(units)).isEqualTo(theirs);
    }
  }
}
