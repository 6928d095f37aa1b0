package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.LineCounter;

/**
 * Parses every document of a folder that {@code -Dwenmai.documents=FOLDER} names, and reports per
 * format. Without it the test is skipped.
 */
class FolderOfDocumentsTest {
  /** Letters that stand together in any source, tags between them aside. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}{1,4}|[\\p{L}\\p{N}&&\\P{IsHan}]+");

  /** A tag; the line ends within it stay. */
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private static final int MOST_SHOWN = 20;

  /** What became of the files of one format. */
  private static final class Count {
    int parsed;
    int failed;
    int headings;
    int withHeadings;
    int references;
    int characters;
    int blocks;
    long lines;
    long wrongLines;
    long millis;

    @Override
    public String toString() {
      return ("parsed %d, failed %d, headings %d in %d, references %d, characters %d, blocks %d,"
              + " lines %d (wrong %d), %d ms")
          .formatted(
              parsed,
              failed,
              headings,
              withHeadings,
              references,
              characters,
              blocks,
              lines,
              wrongLines,
              millis);
    }
  }

  @Test
  void everyDocumentParsesOrSaysWhyNot() throws IOException {
    String named = System.getProperty("wenmai.documents");
    Assumptions.assumeTrue(named != null, "no -Dwenmai.documents=FOLDER");
    DocumentParser parser = new DocumentParser();
    Map<String, Count> counts = new TreeMap<>();
    for (Path file : documents(Path.of(named))) {
      Count count = counts.computeIfAbsent(Formats.extension(file), key -> new Count());
      long start = System.nanoTime();
      try {
        Document document = parser.parse(file);
        Parsed.check(document);
        add(count, document, file);
      } catch (ParseException e) {
        count.failed++;
        System.out.println(file + ": " + e.getMessage());
      }
      count.millis += (System.nanoTime() - start) / 1_000_000;
    }
    counts.forEach((format, count) -> System.out.println(format + ": " + count));

    assertThat(counts).isNotEmpty();
    long lines = counts.values().stream().mapToLong(count -> count.lines).sum();
    long wrong = counts.values().stream().mapToLong(count -> count.wrongLines).sum();
    assertThat(wrong).as("lines that are not where a block says").isLessThanOrEqualTo(lines / 500);
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(Formats::isDocument).sorted().toList();
    }
  }

  private static void add(Count count, Document document, Path file) throws IOException {
    long headings =
        document.blocks().stream().filter(block -> block.kind() == BlockKind.HEADING).count();
    count.parsed++;
    count.headings += (int) headings;
    count.withHeadings += headings > 0 ? 1 : 0;
    count.references += document.references().size();
    count.characters += document.text().length();
    count.blocks += document.blocks().size();
    if (document.blocks().getFirst().line() > 0) {
      addLines(count, document, file);
    }
  }

  /** Looks each word of the text up in the source, on the line that its offset has. */
  private static void addLines(Count count, Document document, Path file) throws IOException {
    String source = new Source(file.getFileName().toString(), Files.readAllBytes(file)).text();
    String shown = TAG.matcher(source).replaceAll(tag -> tag.group().replaceAll("[^\n]", ""));
    String[] lines = source.split("\n", -1);
    String[] withoutTags = shown.split("\n", -1);
    LineCounter counter = new LineCounter(document.text());
    for (Block block : document.blocks()) {
      Matcher word = WORD.matcher(document.text()).region(block.span().start(), block.span().end());
      while (word.find()) {
        int at = counter.line(block, word.start());
        count.lines++;
        if (at > lines.length
            || !(shows(lines[at - 1], word.group()) || shows(withoutTags[at - 1], word.group()))) {
          count.wrongLines++;
          if (count.wrongLines <= MOST_SHOWN) {
            System.out.println(file + ":" + at + ": no " + word.group());
          }
        }
      }
    }
  }

  /** Characters may be written as entities, and marks of Markdown stand among them. */
  private static boolean shows(String line, String word) {
    return line.contains(word)
        || line.replaceAll("]\\([^()]*\\)|[\\[\\]*`_~]", "").contains(word)
        || Normalizer.normalize(Parser.unescapeEntities(line, false), Form.NFC).contains(word);
  }
}
