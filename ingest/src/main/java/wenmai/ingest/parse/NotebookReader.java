package wenmai.ingest.parse;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Reads Jupyter notebooks: what is written in Markdown, and the code. Outputs are left out whole,
 * and counted: they are logs and tables of numbers, often larger than all that was written. Blocks
 * have no line: a line of the JSON is nothing that a reader would look up.
 */
final class NotebookReader implements Reader {
  /** Pictures stand in one string each: the file's limit is limit enough. */
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength((int) DocumentParser.MOST_BYTES)
                      .build())
              .build());

  private final MarkdownReader markdown = new MarkdownReader(false);

  @Override
  public void read(Source source, Draft draft) throws ParseException {
    draft.mediaType("application/x-ipynb+json");
    JsonNode notebook = tree(source.text(draft));
    draft.title(notebook.at("/metadata/title").asText(""));
    for (JsonNode author : notebook.at("/metadata/authors")) {
      draft.author(author.isTextual() ? author.asText() : author.path("name").asText(""));
    }
    cells(notebook.path("cells"), draft);
    for (JsonNode sheet : notebook.path("worksheets")) { // before version 4 of the format
      cells(sheet.path("cells"), draft);
    }
  }

  private static JsonNode tree(String json) throws ParseException {
    JsonNode notebook;
    try {
      notebook = JSON.readTree(json);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ParseException(
          Reason.DAMAGED, "the notebook's JSON breaks off or is wrong at line " + line, e);
    }
    if (!notebook.path("cells").isArray() && !notebook.path("worksheets").isArray()) {
      throw new ParseException(Reason.DAMAGED, "the JSON holds no notebook cells");
    }
    return notebook;
  }

  private void cells(JsonNode cells, Draft draft) {
    TextBuilder out = draft.text();
    for (JsonNode cell : cells) {
      String source = joined(cell.has("source") ? cell.path("source") : cell.path("input"));
      switch (cell.path("cell_type").asText()) {
        case "markdown" -> markdown.append(source, out);
        case "heading" ->
            out.add(BlockKind.HEADING, Math.clamp(cell.path("level").asInt(1), 1, 6), 0, source);
        case "code" -> {
          out.add(BlockKind.CODE, 0, 0, source);
          draft.leftOut(shown(cell.path("outputs")));
        }
        default -> raw(source, draft);
      }
    }
  }

  /** A raw cell is text for another program, but for the front matter that some begin with. */
  private static void raw(String source, Draft draft) {
    FrontMatter front = FrontMatter.of(source);
    front.describe(draft);
    draft.text().add(BlockKind.PARAGRAPH, 0, 0, front.blanked());
  }

  /** How many code points of text the outputs show. */
  private static int shown(JsonNode outputs) {
    int points = 0;
    for (JsonNode output : outputs) {
      String text = joined(output.path("text")) + joined(output.at("/data/text~1plain"));
      points += (int) text.strip().codePoints().count();
    }
    return points;
  }

  /** A cell's source is one string, or its lines. */
  private static String joined(JsonNode source) {
    if (source.isTextual()) {
      return source.asText();
    }
    StringBuilder lines = new StringBuilder();
    for (JsonNode line : source) {
      lines.append(line.asText());
    }
    return lines.toString();
  }
}
