package wenmai.ingest.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import wenmai.ingest.parse.OfficeParts.Relation;

/**
 * Reads Word documents: headings by style, outline level or a style based on one; lists with their
 * levels; tables, code, captions; notes and text boxes where they hang. Headers, footers, comments
 * and tables of contents are left out, and counted.
 */
final class DocxReader implements Reader {
  private static final Set<String> AROUND = Set.of("header", "footer", "comments");

  @Override
  public void read(Source source, Draft draft) throws IOException {
    try (OfficeParts parts = new OfficeParts(source.bytes())) {
      Map<String, Relation> top = parts.relations("");
      String main = OfficeParts.target(top, "officeDocument", "word/document.xml");
      if (!parts.has(main)) {
        throw new IOException("there is no " + main);
      }
      Map<String, Relation> relations = parts.relations(main);
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      WordStyles styles =
          WordStyles.read(parts, OfficeParts.target(relations, "styles", folder + "styles.xml"));
      Map<String, TextBuilder> notes = new HashMap<>();
      for (String kind : new String[] {"footnotes", "endnotes"}) {
        notes(parts, OfficeParts.target(relations, kind, folder + kind + ".xml"), styles, notes);
      }
      OfficeBlocks blocks = new OfficeBlocks(draft.text());
      new WordBody(blocks, styles, relations, notes).walk(parts, main);
      blocks.endBlock();
      draft.leftOut(blocks.leftOut() + around(parts, relations));
      describe(parts, top, draft);
    }
  }

  private static void notes(
      OfficeParts parts, String part, WordStyles styles, Map<String, TextBuilder> notes)
      throws IOException {
    OfficeBlocks beside = new OfficeBlocks(new TextBuilder());
    WordBody body = new WordBody(beside, styles, parts.relations(part), Map.of());
    body.walk(parts, part);
    notes.putAll(body.ownNotes());
  }

  private static int around(OfficeParts parts, Map<String, Relation> relations) throws IOException {
    int points = 0;
    for (Relation relation : relations.values()) {
      if (AROUND.contains(relation.type())) {
        TextBuilder shown = new TextBuilder();
        OfficeBlocks blocks = new OfficeBlocks(shown);
        new WordBody(blocks, WordStyles.NONE, Map.of(), Map.of()).walk(parts, relation.target());
        blocks.endBlock();
        points += shown.text().codePointCount(0, shown.text().length());
      }
    }
    return points;
  }

  /** Takes what an Office file says of itself. */
  static void describe(OfficeParts parts, Map<String, Relation> top, Draft draft)
      throws IOException {
    Metadata metadata = new Metadata();
    OfficeProperties.read(
        parts, OfficeParts.target(top, "core-properties", "docProps/core.xml"), metadata);
    TikaMetadata.describe(metadata, draft, false);
  }
}
