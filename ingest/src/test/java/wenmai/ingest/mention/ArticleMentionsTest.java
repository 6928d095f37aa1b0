package wenmai.ingest.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.ingest.segment.HanLpSegmenter;

/**
 * Measures the finder against an article annotated by hand, where it is at hand: give its folder's
 * parent as {@code -Dwenmai.shared=...}. The lexicon is the shipped one, or {@code
 * -Dwenmai.lexicon=...}.
 */
class ArticleMentionsTest {
  private static final int BODY_END = 3843;

  private static Path article;
  private static Set<Row> found;

  /** A mention, or the place of a trap, whose concept is "". */
  private record Row(int start, int end, String surface, String concept, int level)
      implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return start != other.start ? start - other.start : end - other.end;
    }
  }

  /** Before each test and not once before all, so that each counts as skipped. */
  @BeforeEach
  void needTheArticleAndALexicon() throws IOException {
    String shared = System.getProperty("wenmai.shared", "");
    assumeTrue(!shared.isBlank(), "no annotated article: set -Dwenmai.shared");
    String home = System.getProperty("wenmai.home", "..");
    Path lexicon = Path.of(System.getProperty("wenmai.lexicon", home + "/corpus/lexicon.yaml"));
    assumeTrue(Files.exists(lexicon), "no lexicon at " + lexicon);
    if (found == null) {
      article = Path.of(shared, "article");
      findAll(lexicon);
    }
  }

  private static void findAll(Path lexicon) throws IOException {
    String body = Files.readString(article.resolve("article.txt")).substring(0, BODY_END);
    LexiconMentionFinder finder =
        new LexiconMentionFinder(Lexicon.read(List.of(lexicon)), new HanLpSegmenter());
    found = new TreeSet<>();
    int start = 0;
    for (String paragraph : body.split("(?<=\n\n)")) {
      for (Mention mention : finder.find(paragraph)) {
        var span = mention.span().shift(start);
        String id = mention.concept().id();
        found.add(new Row(span.start(), span.end(), mention.surface(), id, mention.level()));
      }
      start += paragraph.length();
    }
  }

  @Test
  void outermostMentionsAreFound() throws IOException {
    assertThat(f1(0)).isGreaterThanOrEqualTo(.98);
  }

  @Test
  void nestedMentionsAreFound() throws IOException {
    assertThat(f1(1)).isGreaterThanOrEqualTo(.9);
  }

  @Test
  void noTrapIsFallenInto() throws IOException {
    Set<String> wanted = new HashSet<>();
    for (Row row : rows("mentions.tsv")) {
      wanted.add(row.start + "-" + row.end);
    }
    List<Row> traps = new ArrayList<>(rows("traps.tsv"));
    assertThat(traps).hasSize(40);
    traps.removeIf(trap -> wanted.contains(trap.start + "-" + trap.end));
    traps.removeIf(trap -> found.stream().noneMatch(row -> row.compareTo(trap) == 0));
    assertThat(traps).isEmpty();
  }

  private static double f1(int level) throws IOException {
    Set<Row> wanted = new TreeSet<>();
    for (Row row : rows("mentions.tsv")) {
      if (row.level == level) {
        wanted.add(row);
      }
    }
    Set<Row> got = new TreeSet<>();
    for (Row row : found) {
      if (row.level == level) {
        got.add(row);
      }
    }
    assertThat(wanted).hasSize(level == 0 ? 237 : 39);
    Set<Row> missed = new TreeSet<>(wanted);
    missed.removeIf(row -> got.stream().anyMatch(row::equals));
    Set<Row> wrong = new TreeSet<>(got);
    wrong.removeIf(row -> wanted.stream().anyMatch(row::equals));
    double right = wanted.size() - missed.size();
    System.out.printf(
        "level %d: precision %.4f, recall %.4f%n  missed %s%n  wrong %s%n",
        level, right / got.size(), right / wanted.size(), missed, wrong);
    return 2 * right / (got.size() + wanted.size());
  }

  private static List<Row> rows(String file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(article.resolve(file))) {
      String[] cells = line.split("\t");
      if (!cells[0].equals("start")) {
        boolean mention = cells.length > 4;
        rows.add(
            new Row(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                cells[2],
                mention ? cells[3] : "",
                mention ? Integer.parseInt(cells[5]) : 0));
      }
    }
    return rows;
  }
}
