package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Fold;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** What is visible in the shipped corpus is found, and lit where it stands. */
class QuotedSearchPropertyTest {
  private static final int QUERIES = 60;

  /** A Latin word or a name, with nothing around it that might belong to it. */
  private static final Pattern LATIN =
      Pattern.compile(
          "(?<!PART|\\d,)[\\p{IsLatin}\\d]+(?:-[\\p{IsLatin}\\d]+)*(?!PART|,\\d)"
              .replace("PART", "[\\p{IsLatin}\\p{M}\\p{N}_.+#/:@&'’=~$\\\\-]"));

  private static List<Stored> passages;

  private final Program wenmai = Shipped.program();
  private final Seed seed = Seed.next();
  private final Random random = seed.random();

  @BeforeAll
  static void readThePassages() throws IOException {
    try (Catalog catalog = new IndexFolder(Shipped.program().index()).read()) {
      passages = Stored.passages(catalog);
    }
  }

  @Test
  void everyRunOfHanIsFoundWhereItStands() {
    int tried = 0;
    while (tried < QUERIES) {
      Stored passage = passages.get(random.nextInt(passages.size()));
      int[] points = passage.text().codePoints().toArray();
      int start = random.nextInt(points.length);
      int end = start;
      int most = start + 1 + random.nextInt(8);
      while (end < Math.min(points.length, most) && isHan(points[end])) {
        end++;
      }
      if (end > start) {
        check(passage, start, end);
        tried++;
      }
    }
  }

  @Test
  void everyLatinRunIsFoundWhereItStands() {
    int tried = 0;
    while (tried < QUERIES) {
      Stored passage = passages.get(random.nextInt(passages.size()));
      Matcher word = LATIN.matcher(passage.text());
      if (word.find(random.nextInt(passage.text().length()))) {
        int start = passage.text().codePointCount(0, word.start());
        check(passage, start, start + word.group().length());
        tried++;
      }
    }
  }

  /** Asks for the words between two offsets in a passage, in quotation marks. */
  private void check(Stored passage, int start, int end) {
    String words = Points.of(passage.text()).between(start, end);
    String told = seed + ": \"" + words + "\" in " + passage.document() + " at " + passage.place();
    Run run = wenmai.run("search", "\"" + words + "\"", "-n", "1000", "-o", "json");
    assertThat(run.code()).as(told).isZero();
    assertThat(run.json().get("relaxed").isNull()).as(told).isTrue();
    boolean found = false;
    for (JsonNode hit : run.hits()) {
      lightsAreExplained(hit, words, told);
      if (hit.at("/document/id").asText().equals(passage.document())
          && hit.at("/passage/start").asInt() == passage.place().pointStart()) {
        found = true;
        int from = passage.place().pointStart() + start;
        int to = passage.place().pointStart() + end;
        assertThat(Run.list(hit.get("highlights")))
            .as(told)
            .anyMatch(lit -> lit.get("start").asInt() <= from && to <= lit.get("end").asInt());
      }
    }
    assertThat(found).as(told).isTrue();
  }

  /** Highlights lie inside, do not overlap, and hold nothing but what was asked for. */
  private static void lightsAreExplained(JsonNode hit, String words, String told) {
    int before = hit.at("/passage/start").asInt();
    assertThat(hit.get("highlights")).as(told).isNotEmpty();
    for (JsonNode lit : hit.get("highlights")) {
      assertThat(lit.get("start").asInt()).as(told).isGreaterThanOrEqualTo(before);
      before = lit.get("end").asInt();
      assertThat(isMadeOf(Fold.key(lit.get("text").asText()), Fold.key(words)))
          .as("%s lights '%s'", told, lit.get("text").asText())
          .isTrue();
    }
    assertThat(before).as(told).isLessThanOrEqualTo(hit.at("/passage/end").asInt());
  }

  /** Whether every character of a text stands in one of the occurrences of a part. */
  private static boolean isMadeOf(String text, String part) {
    int covered = 0;
    for (int at = text.indexOf(part); at >= 0 && at <= covered; at = text.indexOf(part, at + 1)) {
      covered = at + part.length();
    }
    return covered == text.length();
  }

  private static boolean isHan(int point) {
    return UnicodeScript.of(point) == UnicodeScript.HAN && Character.isLetter(point);
  }
}
