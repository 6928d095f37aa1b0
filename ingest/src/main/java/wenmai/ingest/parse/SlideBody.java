package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.ingest.parse.OfficeParts.Relation;

/**
 * Appends what one part of a presentation shows: the title of a slide, all else on it, or what the
 * speaker has noted. Shapes come in the order in which they are read out.
 */
final class SlideBody extends XmlWalk {
  /** Which words of the part are asked for. */
  enum Wanted {
    TITLE,
    REST,
    NOTES,
    DIAGRAM
  }

  private static final Set<String> TITLES = Set.of("title", "ctrTitle");
  private static final Set<String> AROUND = Set.of("dt", "ftr", "hdr", "sldNum");
  private static final Set<String> BULLETED = Set.of("", "body", "obj");

  private final OfficeBlocks blocks;
  private final Map<String, Relation> relations;
  private final Wanted wanted;
  private final List<String> diagrams = new ArrayList<>();
  private String placeholder;
  private boolean inRun;
  private boolean inText;
  private boolean first;
  private boolean seen;

  SlideBody(OfficeBlocks blocks, Map<String, Relation> relations, Wanted wanted) {
    this.blocks = blocks;
    this.relations = relations;
    this.wanted = wanted;
  }

  /** Whether anything was shown. */
  boolean hasShown() {
    return seen;
  }

  @Override
  Turn start(String name) {
    switch (name) {
      case "Fallback" -> {
        return Turn.PAST;
      }
      case "sp", "graphicFrame", "pic", "cxnSp" -> placeholder = null;
      case "ph" -> placeholder = attribute("type", "");
      case "txBody" -> {
        return body();
      }
      case "tbl" -> {
        if (wanted != Wanted.REST) {
          return Turn.PAST;
        }
        blocks.table().begin();
      }
      case "gridCol" -> blocks.table().columns(1);
      case "tr" -> blocks.table().row();
      case "tc" -> blocks.table().cell();
      case "relIds" -> diagram(relations.get(attribute("dm", "")));
      case "p" -> paragraph();
      case "pPr" -> blocks.role(listed(number("lvl")));
      case "buNone" -> blocks.role(wanted == Wanted.TITLE ? blocks.role() : Role.PLAIN);
      case "buChar", "buAutoNum" -> blocks.role(asItem(blocks.role().level()));
      case "fld" -> {
        if (attribute("type", "").matches("(?:slidenum|datetime).*")) {
          return Turn.LEFT_OUT;
        }
        inRun = true;
      }
      case "r" -> inRun = true;
      case "br" -> blocks.append("\n");
      case "hlinkClick" -> link(relations.get(relation()));
      case "t" -> inText = true;
      default -> {
        // Looks and places.
      }
    }
    return Turn.IN;
  }

  private Turn body() {
    first = true;
    boolean title = placeholder != null && TITLES.contains(placeholder);
    boolean around = placeholder != null && AROUND.contains(placeholder);
    return switch (wanted) {
      case TITLE -> title ? Turn.IN : Turn.PAST;
      case REST -> around ? Turn.LEFT_OUT : title ? Turn.PAST : Turn.IN;
      case NOTES -> "body".equals(placeholder) ? Turn.IN : Turn.PAST;
      case DIAGRAM -> Turn.IN;
    };
  }

  private void paragraph() {
    inText = false;
    blocks.role(listed(0));
    if (wanted == Wanted.TITLE && !first) {
      blocks.append("\n");
    }
    first = false;
  }

  private Role listed(int level) {
    if (wanted == Wanted.TITLE) {
      return Role.heading(2);
    }
    boolean bulleted =
        wanted == Wanted.REST && placeholder != null && BULLETED.contains(placeholder);
    return bulleted || level > 0 || wanted == Wanted.DIAGRAM ? asItem(level) : Role.PLAIN;
  }

  private Role asItem(int level) {
    return wanted == Wanted.TITLE ? Role.heading(2) : Role.item(level);
  }

  private void link(Relation relation) {
    if (inRun && relation != null) {
      blocks.link(relation.target());
    }
  }

  private void diagram(Relation relation) {
    if (relation != null && wanted == Wanted.REST) {
      diagrams.add(relation.target());
    }
  }

  /** The parts that hold the words of this slide's diagrams. */
  List<String> diagrams() {
    return diagrams;
  }

  @Override
  void text(String characters) {
    if (inText) {
      seen |= !characters.isBlank();
      blocks.append(characters);
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "r", "fld" -> {
        inRun = false;
        blocks.endLink();
      }
      case "p" -> {
        if (wanted == Wanted.TITLE) {
          blocks.goesOn();
        }
        blocks.endParagraph();
      }
      case "txBody" -> {
        if (!blocks.table().inRow()) {
          blocks.endBlock();
        }
      }
      case "tbl" -> blocks.table().end();
      default -> {
        // Other ends mean nothing.
      }
    }
  }
}
