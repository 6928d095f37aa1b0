package wenmai.ingest.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Reading;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;
import wenmai.corpus.Target;
import wenmai.ingest.parse.ParseException.Reason;
import wenmai.ingest.parse.refs.References;
import wenmai.ingest.parse.words.PageText;

/** A document in the making: what a reader has learned so far. What is learned first stands. */
final class Draft {
  private static final int LONGEST_TITLE = 300;

  private final String id;
  private final String sha256;
  private final TextBuilder text = new TextBuilder();
  private final List<String> authors = new ArrayList<>();
  private String mediaType = "text/plain";
  private String title = "";
  private final Set<Target> knownAs = new LinkedHashSet<>();
  private LocalDate published;
  private String language;
  private int fewestLetters = 1;
  private String emptiness = "there are no words in it";
  private String encoding = "";
  private int leftOut;
  private final List<Around> around = new ArrayList<>();
  private final List<String> cuts = new ArrayList<>();

  /** Words that were left out, before the block of that number from 0. */
  private record Around(int before, String words) {}

  Draft(String id, String sha256) {
    this.id = id;
    this.sha256 = sha256;
  }

  TextBuilder text() {
    return text;
  }

  void mediaType(String type) {
    mediaType = type;
  }

  void title(String words) {
    String clean = line(words);
    if (title.isEmpty() && clean.length() <= LONGEST_TITLE) {
      title = clean;
    }
  }

  void author(String name) {
    String clean = line(name);
    if (!clean.isEmpty() && !authors.contains(clean)) {
      authors.add(clean);
    }
  }

  void published(LocalDate date) {
    if (published == null) {
      published = date;
    }
  }

  /** The language that the source claims for itself; what it is written in has the last word. */
  void language(String tag) {
    if (language == null) {
      language = tag;
    }
  }

  /** What the source says that it is itself: the address of its page, its arXiv id, its DOI. */
  void knownAs(Target target) {
    knownAs.add(target);
  }

  /** The character set that the source's bytes were decoded by. */
  void encoding(String name) {
    encoding = name;
  }

  /** Counts visible text that stands around the article and is not kept, in code points. */
  void leftOut(int points) {
    leftOut += points;
  }

  /** Leaves out words that stand where the draft has come to. */
  void leftOut(String words) {
    int points = (int) words.codePoints().filter(point -> !Character.isWhitespace(point)).count();
    if (points > 0) {
      leftOut(points);
      around.add(new Around(text.blocks().size() + (text.isOpen() ? 1 : 0), words));
    }
  }

  /** What the source shows, in order: what became text, and what was left out. */
  List<RawPiece> raw() {
    text.end();
    String whole = text.text();
    List<RawPiece> pieces = new ArrayList<>();
    int next = 0;
    for (int i = 0; i <= text.blocks().size(); i++) {
      for (; next < around.size() && around.get(next).before() <= i; next++) {
        pieces.add(new RawPiece(around.get(next).words(), false));
      }
      if (i < text.blocks().size()) {
        pieces.add(new RawPiece(text.blocks().get(i).span().of(whole), true));
      }
    }
    return pieces;
  }

  /** Says, for a person, what of the source a limit cut off. */
  void cut(String what) {
    cuts.add(what);
  }

  /** How few letters make a document of this format, and what it most likely is with fewer. */
  void atLeast(int letters, String otherwise) {
    fewestLetters = letters;
    emptiness = otherwise;
  }

  Document document() throws ParseException {
    text.end();
    String whole = text.text();
    if (text.isFull()) {
      cut("the text goes on after its first " + (TextBuilder.MOST_UNITS >> 20) + " M characters");
    }
    judgeGarbage();
    if (whole.codePoints().filter(Character::isLetterOrDigit).limit(fewestLetters).count()
        < fewestLetters) {
      throw new ParseException(Reason.NO_TEXT, emptiness);
    }
    List<Block> blocks = text.blocks();
    if (title.isEmpty()) {
      title(firstHeading(whole, blocks));
    }
    Span stamp = OwnAddresses.stamp(whole, blocks, this);
    List<Reference> references =
        References.of(whole, blocks, text.links()).stream()
            .filter(reference -> stamp == null || !stamp.contains(reference.span()))
            .toList();
    return new Document(
        id,
        sha256,
        mediaType,
        title,
        authors,
        published,
        Languages.of(whole, blocks, language),
        whole,
        blocks,
        references,
        List.copyOf(knownAs),
        new Reading(encoding, leftOut, text.garbage().garbled(), cuts));
  }

  /**
   * Text that is mostly garbage would be found by nobody, and would look as if it had been read.
   */
  private void judgeGarbage() throws ParseException {
    if (text.garbage().prevails()) {
      throw new ParseException(
          Reason.DAMAGED,
          mediaType.equals(PdfReader.TYPE)
              ? "most of its characters cannot be read: its fonts do not say which they are"
              : "most of its characters cannot be read: it is in no encoding that fits");
    }
  }

  /** The first of the highest headings: a page may begin with smaller ones. */
  private static String firstHeading(String text, List<Block> blocks) {
    Block best = null;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.HEADING && (best == null || block.level() < best.level())) {
        best = block;
      }
    }
    return best == null ? "" : best.span().of(text);
  }

  private static String line(String words) {
    return words == null ? "" : PageText.onOneLine(Cleaner.clean(words).text());
  }
}
