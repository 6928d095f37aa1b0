package wenmai.cli.output;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;

/** The mentions of a document as rows of the contract, in its order of columns. */
public final class MentionRows {
  /** The columns. */
  static final List<String> COLUMNS =
      List.of(
          "document",
          "source",
          "start",
          "end",
          "surface",
          "concept",
          "kind",
          "level",
          "alias",
          "heading",
          "page",
          "line",
          "sentence",
          "lexicon");

  private final TaggedDocument tagged;
  private final String source;
  private final String lexicon;
  private final Function<String, List<Span>> sentences;

  /**
   * @param sentences cuts a passage's text into sentences
   */
  public MentionRows(
      TaggedDocument tagged,
      String source,
      String lexicon,
      Function<String, List<Span>> sentences) {
    this.tagged = tagged;
    this.source = source;
    this.lexicon = lexicon;
    this.sentences = sentences;
  }

  /** Gives each row, by start, the outer mention before the inner. */
  public void each(Consumer<Map<String, Object>> row) {
    Document document = tagged.document();
    CodePoints points = CodePoints.of(document.text());
    int next = 0;
    for (Passage passage : tagged.passages()) {
      List<Span> cut = null;
      while (next < tagged.mentions().size()
          && passage.span().contains(tagged.mentions().get(next).span())) {
        Mention mention = tagged.mentions().get(next++);
        if (cut == null) {
          cut = sentences.apply(passage.span().of(document.text()));
        }
        row.accept(row(mention, passage, cut, points));
      }
    }
  }

  private Map<String, Object> row(
      Mention mention, Passage passage, List<Span> cut, CodePoints points) {
    Document document = tagged.document();
    Map<String, Object> row = Json.object();
    row.put("document", document.id());
    row.put("source", source);
    row.put("start", points.fromUnits(mention.span().start()));
    row.put("end", points.fromUnits(mention.span().end()));
    row.put("surface", mention.surface());
    row.put("concept", mention.concept().id());
    row.put("kind", mention.concept().kind().word());
    row.put("level", mention.level());
    row.put("alias", mention.alias());
    row.put("heading", passage.headings());
    row.put("page", Json.orNull(document.pageAt(mention.span().start())));
    row.put("line", Json.orNull(document.lineAt(mention.span().start())));
    row.put("sentence", sentence(mention, passage, cut));
    row.put("lexicon", lexicon);
    return row;
  }

  /**
   * The sentence that a mention stands in; of a mention over a sentence's end, all that it touches.
   */
  private String sentence(Mention mention, Passage passage, List<Span> cut) {
    int offset = passage.span().start();
    int start = mention.span().start();
    int end = mention.span().end();
    for (Span span : cut) {
      Span sentence = span.shift(offset);
      if (sentence.overlaps(mention.span())) {
        start = Math.min(start, sentence.start());
        end = Math.max(end, sentence.end());
      }
    }
    return tagged.document().text().substring(start, end);
  }
}
