package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.ingest.parse.refs.Link;

/**
 * The text of a document whose notes and boxes hang in the middle of its paragraphs: each is built
 * beside the text, and goes into it where the paragraph ends.
 */
final class Asides {
  private final Deque<TextBuilder> open = new ArrayDeque<>();
  private final Deque<List<TextBuilder>> waiting = new ArrayDeque<>();

  Asides(TextBuilder out) {
    begin(out);
  }

  /** What is being appended to. */
  TextBuilder out() {
    return open.peek();
  }

  boolean isAside() {
    return open.size() > 1;
  }

  /** A note or a box begins. */
  void begin() {
    begin(new TextBuilder());
  }

  private void begin(TextBuilder out) {
    open.push(out);
    waiting.push(new ArrayList<>());
  }

  /** It has ended, and goes into what it hangs in. */
  void end() {
    hang(cut());
  }

  /** It has ended, and is kept by itself. */
  TextBuilder cut() {
    endBlock();
    waiting.pop();
    return open.pop();
  }

  /** Lets a text go in where the open block ends. */
  void hang(TextBuilder aside) {
    waiting.peek().add(aside);
  }

  /** Ends the open block, and puts in what hangs in it. */
  void endBlock() {
    out().end();
    List<TextBuilder> due = List.copyOf(waiting.peek());
    waiting.peek().clear();
    due.forEach(this::copy);
  }

  private void copy(TextBuilder aside) {
    List<Link> links = new ArrayList<>(aside.links());
    for (Block block : aside.blocks()) {
      out().begin(block.kind(), block.level());
      int at = block.span().start();
      while (!links.isEmpty() && links.getFirst().span().end() <= block.span().end()) {
        Link link = links.removeFirst();
        if (link.span().start() >= at) {
          out().append(aside.text().substring(at, link.span().start()));
          out().openLink(link.target());
          out().append(link.span().of(aside.text()));
          out().closeLink();
          at = link.span().end();
        }
      }
      out().append(aside.text().substring(at, block.span().end()));
      out().end();
    }
  }
}
