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

/**
 * The mentions of documents as rows of the contract, in its order of columns.
 *
 * @param lexicon the hash of the lexicon that found them
 * @param sentences cuts a passage's text into sentences
 */
record MentionRows(String lexicon, Function<String, List<Span>> sentences) implements Rows {
  private static final List<String> COLUMNS =
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

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  /** Gives each row, by start, the outer mention before the inner. */
  @Override
  public void each(TaggedDocument tagged, String source, Consumer<Map<String, Object>> row) {
    Document document = tagged.document();
    CodePoints points = CodePoints.of(document.text());
    LineCursor lines = new LineCursor(document);
    int next = 0;
    for (Passage passage : tagged.passages()) {
      List<Span> cut = null;
      while (next < tagged.mentions().size()
          && passage.span().contains(tagged.mentions().get(next).span())) {
        Mention mention = tagged.mentions().get(next++);
        if (cut == null) {
          cut = sentences.apply(passage.span().of(document.text()));
        }
        Map<String, Object> columns = Json.object();
        columns.put("document", document.id());
        columns.put("source", source);
        columns.put("start", points.fromUnits(mention.span().start()));
        columns.put("end", points.fromUnits(mention.span().end()));
        columns.put("surface", mention.surface());
        columns.put("concept", mention.concept().id());
        columns.put("kind", mention.concept().kind().word());
        columns.put("level", mention.level());
        columns.put("alias", mention.alias());
        columns.put("heading", passage.headings());
        columns.put("page", Json.orNull(document.pageAt(mention.span().start())));
        columns.put("line", lines.line(mention.span().start()));
        columns.put("sentence", sentence(mention.span(), passage, cut).of(document.text()));
        columns.put("lexicon", lexicon);
        row.accept(columns);
      }
    }
  }

  /**
   * The sentence that a mention stands in; of a mention over a sentence's end, all that it touches.
   */
  private static Span sentence(Span mention, Passage passage, List<Span> cut) {
    int start = mention.start();
    int end = mention.end();
    for (Span span : cut) {
      Span sentence = span.shift(passage.span().start());
      if (sentence.overlaps(mention)) {
        start = Math.min(start, sentence.start());
        end = Math.max(end, sentence.end());
      }
    }
    return new Span(start, end);
  }
}
