package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.OfficeParts.Relation;

/**
 * Appends what a part of a Word document shows: its body, or its notes. Deleted text, comments, the
 * instructions of fields and hidden runs are passed by.
 */
final class WordBody extends XmlWalk {
  private static final Pattern FIELD_LINK =
      Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);

  /** A field: what it says until its result begins. */
  private static final class Field {
    final StringBuilder says = new StringBuilder();
    boolean shows;
  }

  private final OfficeBlocks blocks;
  private final WordStyles styles;
  private final Map<String, Relation> relations;
  private final Map<String, TextBuilder> notes;
  private final Map<String, TextBuilder> ownNotes = new HashMap<>();
  private final Deque<Field> fields = new ArrayDeque<>();
  private String note = "";
  private String words = "";
  private boolean hidden;
  private boolean inProperties;

  /**
   * @param notes what is referred to by its kind and number, such as footnote2
   */
  WordBody(
      OfficeBlocks blocks,
      WordStyles styles,
      Map<String, Relation> relations,
      Map<String, TextBuilder> notes) {
    this.blocks = blocks;
    this.styles = styles;
    this.relations = relations;
    this.notes = notes;
  }

  /** The notes of this part by kind and number. */
  Map<String, TextBuilder> ownNotes() {
    return ownNotes;
  }

  @Override
  Turn start(String name) {
    switch (name) {
      case "del", "moveFrom" -> {
        if (inProperties) {
          blocks.goesOn(); // the mark at the paragraph's end is what is deleted
        }
        return Turn.PAST;
      }
      case "Fallback", "delText", "rt", "sectPr", "pPrChange", "rPrChange" -> {
        return Turn.PAST;
      }
      case "footnote", "endnote" -> {
        if (!attribute("type", "normal").equals("normal")) {
          return Turn.PAST; // the lines between text and notes
        }
        note = name + attribute("id", "");
        blocks.beginAside();
      }
      case "footnoteReference" -> blocks.hang(notes.get("footnote" + attribute("id", "")));
      case "endnoteReference" -> blocks.hang(notes.get("endnote" + attribute("id", "")));
      case "txbxContent" -> blocks.beginAside();
      case "tbl" -> blocks.table().begin();
      case "gridCol" -> blocks.table().columns(1);
      case "tr" -> blocks.table().row();
      case "tc" -> blocks.table().cell();
      case "hyperlink" -> {
        Relation relation = relations.get(relation());
        blocks.link(relation == null ? null : relation.target());
      }
      case "t", "instrText" -> words = name;
      default -> {
        if (!properties(name)) {
          run(name);
        }
      }
    }
    return Turn.IN;
  }

  private boolean properties(String name) {
    switch (name) {
      case "p" -> blocks.role(Role.PLAIN);
      case "pPr" -> inProperties = true;
      case "pStyle" -> blocks.role(styles.role(attribute("val", "")));
      case "outlineLvl" -> {
        int level = number("val");
        blocks.role(level >= 0 && level < 9 ? Role.heading(level + 1) : Role.PLAIN);
      }
      case "ilvl" -> {
        if (isListed()) {
          blocks.role(Role.item(number("val")));
        }
      }
      case "numId" -> {
        if (isListed()) { // number 0 takes the list away
          blocks.role(number("val") == 0 ? Role.PLAIN : Role.item(blocks.role().level()));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isListed() {
    return inProperties
        && (blocks.role().kind() == BlockKind.PARAGRAPH
            || blocks.role().kind() == BlockKind.LIST_ITEM);
  }

  private void run(String name) {
    switch (name) {
      case "r" -> hidden = false;
      case "vanish" -> hidden = !inProperties && !attribute("val", "1").matches("0|false|off");
      case "tab" -> append(inProperties ? "" : "\t");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("\u2011");
      case "fldChar" -> field(attribute("fldCharType", ""));
      default -> {
        // Everything else shows what it holds.
      }
    }
  }

  private void field(String part) {
    if (part.equals("begin")) {
      fields.push(new Field());
    } else if (part.equals("separate") && !fields.isEmpty()) {
      fields.peek().shows = true;
      Matcher link = FIELD_LINK.matcher(fields.peek().says);
      blocks.link(link.matches() ? link.group(1) : null);
    } else if (part.equals("end") && !fields.isEmpty()) {
      fields.pop();
      blocks.endLink();
    }
  }

  @Override
  void text(String characters) {
    if (words.equals("t")) {
      append(characters);
    } else if (words.equals("instrText") && !fields.isEmpty()) {
      fields.peek().says.append(characters);
    }
  }

  private void append(String characters) {
    if (!hidden && fields.stream().allMatch(field -> field.shows)) {
      blocks.append(characters);
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "t", "instrText" -> words = "";
      case "pPr" -> inProperties = false;
      case "p" -> blocks.endParagraph();
      case "tbl" -> blocks.table().end();
      case "hyperlink" -> blocks.endLink();
      case "txbxContent" -> blocks.endAside();
      case "footnote", "endnote" -> ownNotes.put(note, blocks.cutAside());
      default -> {
        // Other ends mean nothing.
      }
    }
  }
}
