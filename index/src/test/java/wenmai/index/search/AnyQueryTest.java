package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.index.Shelf;

/** Whatever is typed ends: with an answer, or with a line that says why there is none. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AnyQueryTest {
  private static final String[] PARTS = {
    "\"",
    "(",
    ")",
    "-",
    "*",
    ":",
    " ",
    "　",
    " OR ",
    "OR",
    "ＯＲ",
    "“",
    "”",
    "「",
    "』",
    "（",
    "）",
    "－",
    "：",
    "＊",
    "＂",
    "title:",
    "ＴＩＴＬＥ：",
    "concept:",
    "model:",
    "GPT-3",
    "ａｔｔ",
    "attention",
    "C++",
    "C#",
    "don't",
    "\\",
    "http://a.b/c",
    "注意力",
    "機制",
    "的",
    "😀",
    "👨‍👩‍👧",
    "𠮷",
    "é",
    "e\u0301",
    "β",
    "3.5",
    "１７５Ｂ",
    "\u200b",
    "\ud83d",
    "\ude00",
    "\u0000",
    "\n",
    "，",
    "。",
    "?",
    "/",
    "~",
    "^",
    "[",
    "{",
    "&&",
    "!"
  };

  @TempDir static Path folder;
  private static Shelf shelf;

  @BeforeAll
  static void fillShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "一 2020-05-28", "GPT-3 由 OpenAI 提出，用了注意力机制。", "奖励模型");
    shelf.write("b.txt", "two", "The attention mechanism weighs words; models learn it in C++.");
    // A large vocabulary, with more words behind one letter than Lucene takes clauses.
    shelf.write("words.txt", lines(200, row -> each(50, i -> "a" + row + "x" + i + " ab" + row)));
    shelf.update();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRandomQueryIsAnsweredOrRefusedInWords(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      outcome(random(random, 1 + random.nextInt(14)));
    }
    outcome(random(random, 2500));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void fullWidthTwinsGiveTheSameTree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String query = random(random, 1 + random.nextInt(14));
      Parsed half = QueryParser.parse(HalfWidth.of(query));
      assertThat(QueryParser.parse(query)).as("seed %d: %s", seed, query).isEqualTo(half);
      assertThat(QueryParser.parse(wide(HalfWidth.of(query))))
          .as("seed %d: %s", seed, query)
          .isEqualTo(half);
    }
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void aMonstrousQueryEnds(String query) {
    outcome(query);
  }

  static Stream<String> monsters() {
    return Stream.of(
        "x".repeat(10_000),
        "注".repeat(10_000),
        "注意力机制与奖励模型".repeat(1000),
        "\"" + "注意力机制".repeat(1990) + "\"",
        each(2500, i -> "a"),
        each(2000, i -> "w" + i),
        each(1000, i -> "a*"),
        each(1000, i -> "a" + i + "*"),
        each(60, i -> "a" + i % 10 + "*"),
        each(1000, i -> "title:a" + i + "*"),
        each(1000, i -> "-a" + i + "*"),
        each(500, i -> "a" + i + "* OR"),
        "(".repeat(10_000),
        ")".repeat(10_000),
        "(a ".repeat(3000) + ")".repeat(3000),
        "(a OR ".repeat(30) + "b" + ")".repeat(30),
        "-(".repeat(30) + "a" + ")".repeat(30),
        "GPT " + "-(".repeat(31) + "a* 注意" + ")".repeat(31),
        "\"".repeat(9999),
        each(2000, i -> "\"a" + i + " b\""),
        each(3000, i -> "OR"),
        each(3000, i -> "GPT OR"),
        "-".repeat(10_000),
        each(3000, i -> "-a" + i),
        each(2000, i -> "title:a" + i),
        "title:".repeat(1600),
        "title:(".repeat(1400),
        each(1200, i -> "concept:gpt-3"),
        "concept:" + "奖".repeat(9000),
        "*".repeat(10_000),
        "😀".repeat(5000),
        "a-".repeat(5000),
        "a1".repeat(5000),
        "x".repeat(100_000));
  }

  @Test
  void aPrefixOfOneLetterFindsAllOfItsWords() throws IOException {
    assertThat(shelf.search("a*").total()).isGreaterThan(200);
    assertThat(shelf.search("ab* OR title:w*").total()).isEqualTo(200);
  }

  @Test
  void limitsAreToldWithTheirNumbers() {
    assertThat(outcome(each(1000, i -> "a" + i + "*"))).contains("prefixes, at most 64");
    assertThat(outcome(each(2000, i -> "w" + i))).contains("different terms, at most 1000");
    assertThat(outcome("x".repeat(100_000))).contains("100000 characters, at most 50000");
    assertThat(outcome("GPT " + each(2500, i -> "-a" + i))).contains("parts, at most");
  }

  /** What a query ends with; anything but an answer or a refusal fails the test. */
  private static String outcome(String query) {
    try {
      return shelf.search(query).total() + " found";
    } catch (QueryException refused) {
      assertThat(refused.hint()).isNotBlank();
      return refused.getMessage();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new AssertionError("for: " + query, e);
    }
  }

  private static String random(Random random, int parts) {
    return IntStream.range(0, parts)
        .mapToObj(i -> PARTS[random.nextInt(PARTS.length)])
        .collect(Collectors.joining());
  }

  /** Every sign and letter that has a full-width form, in that form. */
  private static String wide(String query) {
    StringBuilder wide = new StringBuilder(query);
    for (int i = 0; i < wide.length(); i++) {
      char unit = wide.charAt(i);
      if (unit > ' ' && unit < 127) {
        wide.setCharAt(i, (char) (unit - '!' + '！'));
      } else if (unit == ' ') {
        wide.setCharAt(i, '\u3000');
      }
    }
    return wide.toString();
  }

  private static String each(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
  }

  private static String[] lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).toArray(String[]::new);
  }
}
