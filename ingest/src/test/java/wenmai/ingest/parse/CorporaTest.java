package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.ingest.parse.SharedCorpora.Entry;
import wenmai.ingest.parse.encoding.Encodings;

/**
 * Measures over many real documents what reading them keeps: headings against a plain look at the
 * sources, converted documents against their originals. Skipped without {@code -Dwenmai.shared}.
 */
class CorporaTest {
  private static final double MOST_DIFFERENT = .02;
  private static final boolean TALKS = Boolean.getBoolean("wenmai.details");

  /**
   * What the crude stripping takes for words and is none: names of attributes, words about code.
   */
  private static final double MOST_LOST = .001;

  private static SharedCorpora corpora;
  private static final Map<Entry, Document> DOCUMENTS = new HashMap<>();
  private static final Map<Entry, ParseException> FAILURES = new HashMap<>();

  @BeforeAll
  static void parse() throws IOException {
    corpora = SharedCorpora.orSkip();
    DocumentParser parser = new DocumentParser();
    for (Entry entry : corpora.entries()) {
      try {
        Document document = parser.parse(entry.file());
        Parsed.check(document);
        DOCUMENTS.put(entry, document);
      } catch (ParseException e) {
        FAILURES.put(entry, e);
      }
    }
  }

  @Test
  void everyDocumentIsReadOrSaysWhyNot() {
    FAILURES.forEach((entry, e) -> say(entry.file() + ": " + e.getMessage()));
    say(DOCUMENTS.size() + " read, " + FAILURES.size() + " failed");
    assertThat(DOCUMENTS.size() + FAILURES.size()).isEqualTo(322);
    assertThat(FAILURES).isEmpty();
  }

  private static final class Headings {
    int documents;
    int found;
    int same;
    int headings;
    int met;
    int extra;

    @Override
    public String toString() {
      return "headings found in %d of %d documents that have them, all the same in %d; %d of %d headings by level and words, %d others"
          .formatted(found, documents, same, met, headings, extra);
    }
  }

  @Test
  void headingsAreFound() throws IOException {
    Map<String, Headings> formats = new TreeMap<>();
    for (Entry entry : corpora.entries()) {
      List<String> there = SourceHeadings.of(entry.format(), entry.bytes());
      if (!there.isEmpty() && DOCUMENTS.containsKey(entry)) {
        count(formats.computeIfAbsent(entry.format(), f -> new Headings()), entry, there);
      }
    }
    formats.forEach((format, headings) -> say(format + ": " + headings));
    int documents = formats.values().stream().mapToInt(h -> h.documents).sum();
    int found = formats.values().stream().mapToInt(h -> h.found).sum();
    assertThat(found).isGreaterThanOrEqualTo((documents * 95 + 99) / 100);
    formats.forEach(
        (format, headings) -> {
          if (!format.equals("html")) {
            assertThat((double) headings.met / headings.headings).as(format).isGreaterThan(.95);
          }
        });
  }

  private static void count(Headings headings, Entry entry, List<String> there) {
    Document document = DOCUMENTS.get(entry);
    List<String> read = new ArrayList<>();
    document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .forEach(b -> read.add(SourceHeadings.key(b.level(), b.span().of(document.text()))));
    List<String> missing = new ArrayList<>(there);
    List<String> extra = new ArrayList<>(read);
    read.forEach(missing::remove);
    there.forEach(extra::remove);
    headings.documents++;
    headings.found += read.isEmpty() ? 0 : 1;
    headings.headings += there.size();
    headings.met += there.size() - missing.size();
    headings.extra += extra.size();
    headings.same += missing.isEmpty() && extra.isEmpty() ? 1 : 0;
    if (TALKS && !(missing.isEmpty() && extra.isEmpty())) {
      say(entry.file() + "\n  missing " + missing + "\n  others " + extra);
    }
  }

  @Test
  void convertedDocumentsAreTheirOriginals() throws IOException {
    Map<String, int[]> formats = new TreeMap<>();
    for (Entry entry : corpora.entries()) {
      String original = entry.isOriginal() ? null : corpora.original(entry);
      if (original == null || !DOCUMENTS.containsKey(entry)) {
        continue;
      }
      String name = entry.folder().equals("txt-enc") ? "a.txt" : "a.md";
      String expected = Plainly.of(Parsed.text(name, original).text());
      String read = Plainly.of(DOCUMENTS.get(entry).text());
      int distance = EditDistance.of(expected, read);
      int[] sum = formats.computeIfAbsent(entry.folder(), f -> new int[3]);
      sum[0]++;
      sum[1] += distance;
      sum[2] += expected.length();
      if (TALKS && distance > 0) {
        say(entry.file() + ": " + distance + " of " + expected.length());
      }
    }
    formats.forEach(
        (format, sum) ->
            say(
                "%s: %d documents, %d of %d characters differ, %.2f %%"
                    .formatted(format, sum[0], sum[1], sum[2], 100. * sum[1] / sum[2])));
    assertThat(formats).hasSize(6);
    formats.forEach(
        (format, sum) ->
            assertThat((double) sum[1] / sum[2]).as(format).isLessThan(MOST_DIFFERENT));
  }

  @Test
  void everyEncodingGivesTheOriginalExactly() throws IOException {
    int files = 0;
    for (Entry entry : corpora.entries()) {
      if (!entry.folder().equals("txt-enc")) {
        continue;
      }
      Charset charset = SharedCorpora.charset(entry);
      String original = corpora.original(entry);
      String written = new String(entry.bytes(), charset).replace("\ufeff", "");
      // What the set lacks the converter replaced by a question mark, one for each code point.
      String expected = original == null ? written : encodable(original, charset);
      String read = Encodings.decode(entry.bytes(), false).text();
      assertThat(read).as(entry.file().toString()).isEqualTo(expected);
      files++;
    }
    assertThat(files).isEqualTo(35);
  }

  private static String encodable(String text, Charset charset) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(point -> out.append(charset.newEncoder().canEncode(point) ? point : "?"));
    return out.toString();
  }

  @Test
  void whatASourceShowsIsInTheText() throws IOException {
    Map<String, int[]> formats = new TreeMap<>();
    for (Entry entry : corpora.entries()) {
      String shown = VisibleRuns.shown(entry.format(), entry.bytes());
      if (shown == null || !DOCUMENTS.containsKey(entry)) {
        continue;
      }
      Set<String> runs = VisibleRuns.of(shown);
      int[] sum = formats.computeIfAbsent(entry.format(), f -> new int[2]);
      sum[1] += runs.size();
      runs.removeAll(VisibleRuns.of(DOCUMENTS.get(entry).text()));
      sum[0] += runs.size();
      if (TALKS && !runs.isEmpty()) {
        say("lost of " + entry.file() + ": " + runs);
      }
    }
    formats.forEach(
        (format, sum) ->
            say("%s: %d of %d runs not in the text".formatted(format, sum[0], sum[1])));
    assertThat(formats).hasSizeGreaterThanOrEqualTo(8);
    formats.remove("html"); // what stands around an article is left out
    formats.forEach(
        (format, sum) -> assertThat((double) sum[0] / sum[1]).as(format).isLessThan(MOST_LOST));
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
