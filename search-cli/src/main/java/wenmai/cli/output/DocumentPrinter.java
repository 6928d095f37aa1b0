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
  private static final int LABEL = 12;

  /** What is known of it, and its outline, for a person. */
  public void print(PrintWriter out, Style style, int columns, UnaryOperator<String> shown) {
    String title = Titles.of(OneLine.of(document.title()), sources.getFirst().path());
    Wrapped.print(out, "", 0, title, columns, style::title);
    Labelled lines = new Labelled(out, Style.PLAIN, columns, LABEL);
    lines.add("id", document.id());
    for (SourceRecord source : sources) {
      String place = OneLine.of(shown.apply(source.path()));
      String stale = source.stale() ? " (stale: " + OneLine.of(source.reason()) + ")" : "";
      lines.add("source", place + stale, piece -> style.link(piece, source.path(), 0));
    }
    lines.add("authors", OneLine.of(String.join(", ", document.authors())));
    if (document.published() != null) {
      lines.add("published", document.published().toString());
    }
    lines.add("language", document.language());
    lines.add("type", MediaTypes.shortName(document.mediaType()));
    lines.add("characters", String.valueOf(points().fromUnits(document.text().length())));
    lines.add("references", String.valueOf(document.references().size()));
    reading(lines);
    for (Alike other : alike) {
      String place = OneLine.of(shown.apply(other.source())) + "  " + Resemblance.text(other);
      lines.add("alike", place, piece -> style.link(piece, other.source(), 0));
    }
    outline(out, style, columns);
  }

  private void outline(PrintWriter out, Style style, int columns) {
    CodePoints points = points();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        String offset = String.format("%8d", points.fromUnits(block.span().start()));
        int depth = Math.min(2 * (block.level() - 1), columns / 4);
        String margin = style.quiet(offset) + " ".repeat(2 + depth);
        String heading = OneLine.of(block.span().of(document.text()));
        int width = offset.length() + 2 + depth;
        Wrapped.print(out, margin, width, heading, columns, UnaryOperator.identity());
      }
    }
  }

  private void reading(Labelled lines) {
    Reading reading = document.reading();
    lines.add("encoding", reading.encoding());
    if (reading.leftOut() > 0) {
      lines.add("left out", Counts.of(reading.leftOut(), "character") + " around the article");
    }
    if (reading.garbled() > 0) {
      lines.add("garbled", Counts.of(reading.garbled(), "unreadable character"));
    }
    reading.cuts().forEach(cut -> lines.add("cut", OneLine.of(cut)));
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
  public void at(PrintWriter out, Style style, int columns, int offset, int context) {
    Surroundings around = around(offset, context);
    String text = document.text();
    int next = around.at() < around.end() ? text.offsetByCodePoints(around.at(), 1) : around.end();
    int start = around.start();
    for (String shown : text.substring(start, around.end()).split("\n", -1)) {
      for (Span line : Wrapped.lines(shown.replace('\t', ' '), columns)) {
        int from = start + line.start();
        int to = start + line.end();
        boolean lit = from <= around.at() && next <= to;
        out.println(
            lit
                ? line(text, from, around.at())
                    + style.lit(line(text, around.at(), next))
                    + line(text, next, to)
                : line(text, from, to));
      }
      start += shown.length() + 1;
    }
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

  private static String line(String text, int start, int end) {
    return text.substring(start, end).replace('\t', ' ');
  }
}
