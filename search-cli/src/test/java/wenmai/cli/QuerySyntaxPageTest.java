package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of doc/query-syntax.md do what the page says, over the shipped articles. */
class QuerySyntaxPageTest {
  private static final Path PAGE = Program.HOME.resolve("doc").resolve("query-syntax.md");
  private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| (.+) \\|");
  private static final Pattern PAIR = Pattern.compile("(.+) ([=<]) (.+)");

  private final Program wenmai = Shipped.program();

  /** A line of the page: a query and what it is said to do, or two queries and a sign between. */
  record Example(String query, String sign, String said) {}

  @ParameterizedTest
  @MethodSource("asked")
  void whatCanBeAskedFindsSomethingWithoutANotice(Example example) {
    assertThat(search(example.query()).exits(0).err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theSameAndFewerAreFound(Example pair) {
    List<String> left = places(pair.query());
    List<String> right = places(pair.said());
    assertThat(left).isNotEmpty();
    if (pair.sign().equals("=")) {
      assertThat(left).isEqualTo(right);
    } else {
      assertThat(right).containsAll(left).hasSizeGreaterThan(left.size());
    }
  }

  @ParameterizedTest
  @MethodSource("unbalanced")
  void whatDoesNotBalanceIsSearchedWithItsNotice(Example example) {
    assertThat(search(example.query()).exits(0).err()).contains("wenmai: " + example.said() + "\n");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsRefusedSaysWhy(Example example) {
    search(example.query()).fails(2, example.said());
  }

  @ParameterizedTest
  @MethodSource("suggested")
  void whatIsMistypedIsSuggested(Example example) {
    Run run = search(example.query());
    assertThat(run.json().get("suggestion").asText()).isEqualTo(example.said());
    assertThat(run.json().get("query").asText()).isEqualTo(example.query());
    assertThat(run.err()).contains("wenmai: did you mean: " + example.said() + "\n");
  }

  @Test
  void thePageHasExamplesOfEachSort() throws IOException {
    assertThat(asked()).hasSizeGreaterThan(15);
    assertThat(pairs()).hasSizeGreaterThan(15);
    assertThat(unbalanced()).hasSizeGreaterThan(5);
    assertThat(refused()).hasSizeGreaterThan(5);
    assertThat(suggested()).hasSizeGreaterThan(5);
  }

  static Stream<Example> asked() throws IOException {
    return rows("What can be asked");
  }

  static Stream<Example> unbalanced() throws IOException {
    return rows("What does not balance");
  }

  static Stream<Example> refused() throws IOException {
    return rows("What ends with exit code 2");
  }

  static Stream<Example> suggested() throws IOException {
    return rows("When nothing, or little, is found");
  }

  static Stream<Example> pairs() throws IOException {
    return section("The same and fewer").stream()
        .dropWhile(line -> !line.equals("```"))
        .takeWhile(line -> !line.isEmpty())
        .map(PAIR::matcher)
        .filter(Matcher::matches)
        .map(line -> new Example(line.group(1), line.group(2), line.group(3)));
  }

  private static Stream<Example> rows(String heading) throws IOException {
    return section(heading).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(line -> new Example(line.group(1), "", line.group(2)));
  }

  private static List<String> section(String heading) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.equals("## " + heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  private Run search(String query) {
    return wenmai.run("search", "-o", "json", "-n", "1", query);
  }

  /** Where the hits stand, in the order of the documents. */
  private List<String> places(String query) {
    return wenmai.run("search", "-o", "json", "-n", "1000", query).hits().stream()
        .map(hit -> hit.at("/document/id").asText() + hit.at("/passage/start").asText())
        .sorted()
        .toList();
  }
}
