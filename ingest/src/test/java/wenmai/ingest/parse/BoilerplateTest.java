package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * How much of the article is kept, and of the rest: on pages of our own in the manner of WeChat,
 * Mirror, a news portal, a forum and a documentation site. What is article stands in elements with
 * the attribute {@code data-article}, which the reader never sees.
 */
class BoilerplateTest {
  private static final String MARK = " data-article";
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[^\\s\\p{IsHan}]+");

  /** Characters of the article, of the text, and of what both have in the same order. */
  private record Score(String page, int article, int kept, int both) {
    double precision() {
      return (double) both / kept;
    }

    double recall() {
      return (double) both / article;
    }

    @Override
    public String toString() {
      return "%-14s precision %.3f recall %.3f".formatted(page, precision(), recall());
    }
  }

  @Test
  void theArticleIsKeptAndTheRestIsNot() throws IOException, URISyntaxException {
    List<Score> scores = new ArrayList<>();
    for (Path page : pages()) {
      scores.add(score(page));
    }
    scores.forEach(System.out::println);
    Score all =
        new Score(
            "all",
            scores.stream().mapToInt(Score::article).sum(),
            scores.stream().mapToInt(Score::kept).sum(),
            scores.stream().mapToInt(Score::both).sum());
    System.out.println(all);

    assertThat(scores).hasSize(20);
    assertThat(scores)
        .allSatisfy(
            score -> {
              assertThat(score.precision())
                  .as("precision of %s", score)
                  .isGreaterThanOrEqualTo(.95);
              assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(.95);
            });
  }

  private static List<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(BoilerplateTest.class.getResource("pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Score score(Path page) throws IOException {
    String marked = Files.readString(page);
    List<String> article = words(article(Jsoup.parse(marked)));
    List<String> kept = words(Parsed.text("page.html", marked.replace(MARK, "")).text());
    return new Score(page.getFileName().toString(), size(article), size(kept), both(article, kept));
  }

  private static String article(Document page) {
    return page.select("[data-article]").stream()
        .filter(e -> e.parents().stream().noneMatch(outer -> outer.hasAttr("data-article")))
        .map(BoilerplateTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Element element) {
    Element copy = element.clone();
    copy.select("br, p, code, td, th, li").after(" ");
    copy.select("a.headerlink, a.hash-link, a.anchor-x").remove();
    return copy.wholeText();
  }

  private static List<String> words(String text) {
    Matcher word =
        WORD.matcher(text.replace('\u00a0', ' ').replace('\u3000', ' ').replace("\u200b", ""));
    return word.results().map(result -> result.group()).toList();
  }

  private static int size(List<String> words) {
    return words.stream().mapToInt(BoilerplateTest::points).sum();
  }

  private static int points(String word) {
    return word.codePointCount(0, word.length());
  }

  /** The weight of the heaviest common subsequence. */
  private static int both(List<String> one, List<String> other) {
    int[] above = new int[other.size() + 1];
    for (String word : one) {
      int[] row = new int[other.size() + 1];
      for (int i = 0; i < other.size(); i++) {
        row[i + 1] = Math.max(row[i], above[i + 1]);
        if (word.equals(other.get(i))) {
          row[i + 1] = Math.max(row[i + 1], above[i] + points(word));
        }
      }
      above = row;
    }
    return above[other.size()];
  }
}
