package wenmai.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Passage;
import wenmai.corpus.Reading;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;

/**
 * Makes a document of a text file: a paragraph and a passage of each line that is not blank. The
 * first line is the title, a line that is a date is the day of publication, and the word BROKEN,
 * CRASH or ERROR makes it fail in that way; CUT and GARBLED are recorded as such.
 */
final class LineReader implements SourceReader {
  /** The names of the files that were read, in order. */
  final Queue<String> read = new ConcurrentLinkedQueue<>();

  /** Another one makes it worth trying again what failed. */
  String version = "1";

  long mostBytes = 1 << 20;

  /** Whether it lacks what it needs to read anything. */
  boolean lacking;

  /** Called with the name of each file before it is made a document of. */
  Consumer<String> reading = name -> {};

  private final MentionFinder finder;

  LineReader(MentionFinder finder) {
    this.finder = finder;
  }

  MentionFinder finder() {
    return finder;
  }

  @Override
  public String parserVersion() {
    return version;
  }

  @Override
  public long mostBytes() {
    return mostBytes;
  }

  @Override
  public String documentId(String fileName, String sha256) {
    return sha256.substring(0, 12);
  }

  @Override
  public TaggedDocument read(String fileName, byte[] bytes) throws IOException {
    read.add(fileName);
    reading.accept(fileName);
    if (lacking) {
      throw new IOException("unreadable: there is no room for it");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains("BROKEN")) {
      throw new IOException(text.contains("silently") ? null : "the file is broken");
    }
    if (text.contains("CRASH")) {
      throw new IllegalStateException("the reader crashed");
    }
    if (text.contains("ERROR")) {
      throw new NoClassDefFoundError("a library is not there");
    }
    List<Block> blocks = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    LocalDate published = null;
    int start = 0;
    for (String line : text.split("\n")) {
      Span span = new Span(start, start + line.length());
      start = span.end() + 1;
      if (line.isBlank()) {
        continue;
      }
      if (line.matches("\\d{4}-\\d\\d-\\d\\d")) {
        published = LocalDate.parse(line);
      }
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, span, 0, blocks.size() + 1));
      passages.add(new Passage(span, List.of(), 0, blocks.size()));
      for (Mention mention : finder.find(line)) {
        mentions.add(
            new Mention(
                mention.span().shift(span.start()),
                mention.surface(),
                mention.concept(),
                mention.level(),
                mention.alias()));
      }
    }
    String sha256 = Planner.sha256(bytes);
    Document document =
        new Document(
            documentId(fileName, sha256),
            sha256,
            fileName.endsWith(".md") ? "text/markdown" : "text/plain",
            text.lines().findFirst().orElse(""),
            List.of(),
            published,
            text.codePoints().anyMatch(Runs::isHan) ? "zh" : "en",
            text,
            blocks,
            List.of(),
            List.of(),
            new Reading(
                "UTF-8",
                0,
                text.contains("GARBLED") ? text.length() / 2 : 0,
                text.contains("CUT") ? List.of("what stood behind line 3") : List.of()));
    return new TaggedDocument(document, passages, mentions);
  }
}
