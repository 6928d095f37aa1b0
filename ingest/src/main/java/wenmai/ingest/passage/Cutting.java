package wenmai.ingest.passage;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;

/** One walk over the blocks of one document. */
final class Cutting {
  private static final int NOTHING_TO_MERGE_WITH = Weight.MAX;

  private final String text;
  private final List<Block> blocks;
  private final Pieces pieces;
  private final Draft draft;
  private final Outline outline = new Outline();
  private final List<Passage> done = new ArrayList<>();

  /** The weight of the last passage if it is prose of this section. */
  private int lastWeight = NOTHING_TO_MERGE_WITH;

  Cutting(Document document) {
    text = document.text();
    blocks = document.blocks();
    pieces = new Pieces(text);
    draft = new Draft(text);
  }

  List<Passage> passages() {
    int i = 0;
    while (i < blocks.size()) {
      Block block = blocks.get(i);
      int next = i + 1;
      switch (block.kind()) {
        case HEADING -> heading(block);
        case CODE -> alone(pieces.lines(block));
        case TABLE -> {
          next = tableEnd(i);
          alone(pieces.rows(blocks.subList(i, next)));
        }
        default -> prose(pieces.sentences(block));
      }
      i = next;
    }
    flush();
    return done;
  }

  private void heading(Block block) {
    List<Piece> parts = pieces.sentences(block);
    if (parts.isEmpty()) {
      return;
    }
    // Headings stay together, but a list of contents made of headings must not grow for ever.
    if (draft.hasBody() || isTooMuch(parts.getFirst())) {
      flush();
    }
    outline.enter(block.level(), block.span().of(text));
    for (Piece part : parts) {
      if (isTooMuch(part)) {
        flush();
      }
      draft.addHeading(part);
    }
    lastWeight = NOTHING_TO_MERGE_WITH;
  }

  private boolean isTooMuch(Piece piece) {
    return draft.weight() + piece.weight() > Weight.MAX;
  }

  /** Adds sentences, cutting them into parts of about the same weight if they are too many. */
  private void prose(List<Piece> sentences) {
    int whole = draft.weight() + sentences.stream().mapToInt(Piece::weight).sum();
    int parts = Math.max(1, (whole + Weight.MAX - 1) / Weight.MAX);
    int goal = whole / parts;
    for (Piece sentence : sentences) {
      int with = draft.weight() + sentence.weight();
      boolean nearer = parts > 1 && with - goal > goal - draft.weight();
      if (draft.hasBody() && (isTooMuch(sentence) || nearer)) {
        flush();
      }
      draft.addBody(sentence);
    }
    if (draft.hasBody() && draft.weight() >= Weight.MIN) {
      flush();
    }
  }

  private void alone(List<Piece> chunks) {
    if (draft.hasBody() && !chunks.isEmpty()) {
      flush();
    }
    for (Piece chunk : chunks) {
      draft.addBody(chunk);
      lastWeight = NOTHING_TO_MERGE_WITH;
      flush();
      lastWeight = NOTHING_TO_MERGE_WITH;
    }
  }

  private void flush() {
    if (draft.isEmpty()) {
      return;
    }
    Passage passage = draft.passage(outline.path());
    boolean small = draft.weight() < Weight.MIN && !draft.isHeaded();
    if (small && lastWeight + draft.weight() <= Weight.MAX) {
      Passage last = done.removeLast();
      Span both = new Span(last.span().start(), passage.span().end());
      passage = new Passage(both, last.headings(), last.page(), last.line());
      lastWeight += draft.weight();
    } else {
      lastWeight = draft.weight();
    }
    done.add(passage);
    draft.clear();
  }

  private int tableEnd(int start) {
    int end = start + 1;
    while (end < blocks.size()
        && blocks.get(end).kind() == BlockKind.TABLE
        && blocks.get(end).level() > blocks.get(end - 1).level()) {
      end++;
    }
    return end;
  }
}
