package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Document;
import wenmai.corpus.Reading;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;
import wenmai.index.Alike;
import wenmai.index.MediaTypes;
import wenmai.index.SourceRecord;

/**
 * Shows one document.
 *
 * @param sources where it lies
 * @param alike the documents that say nearly the same
 */
public record DocumentPrinter(Document document, List<SourceRecord> sources, List<Alike> alike) {
  /** What is known of it, and its outline, for a person. */
  public void print(PrintWriter out, Style style, UnaryOperator<String> shown) {
    out.println(style.title(Titles.of(OneLine.of(document.title()), sources.getFirst().path())));
    line(out, "id", document.id());
    for (SourceRecord source : sources) {
      String place = style.link(OneLine.of(shown.apply(source.path())), source.path());
      line(out, "source", source.stale() ? place + " (stale: " + source.reason() + ")" : place);
    }
    if (!document.authors().isEmpty()) {
      line(out, "authors", String.join(", ", document.authors()));
    }
    if (document.published() != null) {
      line(out, "published", document.published().toString());
    }
    line(out, "language", document.language());
    line(out, "type", MediaTypes.shortName(document.mediaType()));
    line(out, "characters", String.valueOf(points().fromUnits(document.text().length())));
    line(out, "references", String.valueOf(document.references().size()));
    reading(out);
    for (Alike other : alike) {
      String place = style.link(OneLine.of(shown.apply(other.source())), other.source());
      line(out, "alike", place + "  " + Resemblance.text(other));
    }
    CodePoints points = points();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        String offset = String.format("%8d", points.fromUnits(block.span().start()));
        out.println(
            style.quiet(offset)
                + "  "
                + "  ".repeat(block.level() - 1)
                + OneLine.of(block.span().of(document.text())));
      }
    }
  }

  private void reading(PrintWriter out) {
    Reading reading = document.reading();
    if (!reading.encoding().isEmpty()) {
      line(out, "encoding", reading.encoding());
    }
    if (reading.leftOut() > 0) {
      line(out, "left out", Counts.of(reading.leftOut(), "character") + " around the article");
    }
    if (reading.garbled() > 0) {
      line(out, "garbled", Counts.of(reading.garbled(), "unreadable character"));
    }
    for (String cut : reading.cuts()) {
      line(out, "cut", OneLine.of(cut));
    }
  }

  /** What is known of it, with its outline and its references. */
  public Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("id", document.id());
    json.put("title", Titles.of(document.title(), sources.getFirst().path()));
    json.put("source", sources.getFirst().path());
    json.put("sources", sources.stream().map(SourceRecord::path).toList());
    json.put("stale", sources.getFirst().stale());
    json.put("authors", document.authors());
    json.put("published", document.published() == null ? null : document.published().toString());
    json.put("language", document.language());
    json.put("media_type", document.mediaType());
    json.put("sha256", document.sha256());
    json.put("indexed_at", sources.getFirst().indexedAt().toString());
    json.put("characters", points().fromUnits(document.text().length()));
    json.put("encoding", document.reading().encoding());
    json.put("left_out", document.reading().leftOut());
    json.put("garbled", document.reading().garbled());
    json.put("cuts", document.reading().cuts());
    json.put("alike", alike.stream().map(Resemblance::json).toList());
    json.put("headings", headings());
    json.put("references", references());
    return json;
  }

  /** Its text as JSON. */
  public Map<String, Object> textJson() {
    Map<String, Object> json = Json.object();
    json.put("id", document.id());
    json.put("text", document.text());
    return json;
  }

  /** The surroundings of an offset, for a person; the character at the offset is marked. */
  public void at(PrintWriter out, Style style, int offset, int context) {
    Surroundings around = around(offset, context);
    String text = document.text();
    int next = around.at() < around.end() ? text.offsetByCodePoints(around.at(), 1) : around.end();
    out.println(
        text.substring(around.start(), around.at())
            + style.lit(text.substring(around.at(), next))
            + text.substring(next, around.end()));
    String where = around.line() > 0 ? "line " + around.line() : "";
    if (around.page() > 0) {
      where = (where + "  page " + around.page()).strip();
    }
    out.println(style.quiet(("offset " + offset + "  " + where).strip()));
  }

  /** The surroundings of an offset. */
  public Map<String, Object> atJson(int offset, int context) {
    Surroundings around = around(offset, context);
    CodePoints points = points();
    Map<String, Object> json = Json.object();
    json.put("id", document.id());
    json.put("offset", offset);
    json.put("start", points.fromUnits(around.start()));
    json.put("end", points.fromUnits(around.end()));
    json.put("text", document.text().substring(around.start(), around.end()));
    json.put("page", Json.orNull(around.page()));
    json.put("line", Json.orNull(around.line()));
    return json;
  }

  private record Surroundings(int start, int at, int end, int page, int line) {}

  private Surroundings around(int offset, int context) {
    CodePoints points = points();
    int at = points.toUnits(offset);
    Span around = points.widen(new Span(at, at), context);
    return new Surroundings(
        around.start(), at, around.end(), document.pageAt(at), document.lineAt(at));
  }

  private List<Map<String, Object>> headings() {
    CodePoints points = points();
    List<Map<String, Object>> all = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        Map<String, Object> heading = Json.object();
        heading.put("level", block.level());
        heading.put("text", block.span().of(document.text()));
        heading.put("start", points.fromUnits(block.span().start()));
        heading.put("page", Json.orNull(block.page()));
        heading.put("line", Json.orNull(block.line()));
        all.add(heading);
      }
    }
    return all;
  }

  private List<Map<String, Object>> references() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Reference reference : document.references()) {
      Map<String, Object> json = Json.object();
      json.put("kind", reference.kind().name().toLowerCase(java.util.Locale.ROOT));
      json.put("target", reference.target());
      json.put("label", reference.label());
      json.put("section", reference.section());
      json.put("line", reference.lines());
      all.add(json);
    }
    return all;
  }

  private CodePoints points() {
    return CodePoints.of(document.text());
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println(String.format("%-10s  %s", name, value));
  }
}
