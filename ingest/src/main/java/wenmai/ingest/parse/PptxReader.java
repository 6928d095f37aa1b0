package wenmai.ingest.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenmai.ingest.parse.OfficeParts.Relation;
import wenmai.ingest.parse.SlideBody.Wanted;

/**
 * Reads presentations: each slide is a page, its title is a heading, then what else stands on it,
 * then what the speaker noted. Slide numbers, dates and footers are left out, and counted.
 */
final class PptxReader implements Reader {
  @Override
  public void read(Source source, Draft draft) throws IOException {
    try (OfficeParts parts = new OfficeParts(source.bytes())) {
      Map<String, Relation> top = parts.relations("");
      String main = OfficeParts.target(top, "officeDocument", "ppt/presentation.xml");
      if (!parts.has(main)) {
        throw new IOException("there is no " + main);
      }
      int page = 0;
      for (String slide : slides(parts, main)) {
        draft.text().page(++page);
        slide(parts, slide, draft);
      }
      DocxReader.describe(parts, top, draft);
    }
  }

  private static List<String> slides(OfficeParts parts, String main) throws IOException {
    Map<String, Relation> relations = parts.relations(main);
    List<String> slides = new ArrayList<>();
    new XmlWalk() {
      @Override
      Turn start(String name) {
        Relation slide = name.equals("sldId") ? relations.get(relation()) : null;
        if (slide != null) {
          slides.add(slide.target());
        }
        return Turn.IN;
      }
    }.walk(parts, main);
    return slides;
  }

  private static void slide(OfficeParts parts, String slide, Draft draft) throws IOException {
    Map<String, Relation> relations = parts.relations(slide);
    OfficeBlocks blocks = new OfficeBlocks(draft.text());
    SlideBody title = new SlideBody(blocks, relations, Wanted.TITLE);
    title.walk(parts, slide);
    blocks.titleDue(!title.hasShown());
    SlideBody rest = new SlideBody(blocks, relations, Wanted.REST);
    rest.walk(parts, slide);
    for (String diagram : rest.diagrams()) {
      new SlideBody(blocks, Map.of(), Wanted.DIAGRAM).walk(parts, diagram);
    }
    blocks.titleDue(false);
    draft.leftOut(rest.leftOut());
    String notes = OfficeParts.target(relations, "notesSlide", "");
    new SlideBody(blocks, parts.relations(notes), Wanted.NOTES).walk(parts, notes);
    blocks.endBlock();
  }
}
