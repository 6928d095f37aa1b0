package wenmai.corpus;

import java.util.Iterator;
import java.util.List;

/**
 * A document made ready for the index.
 *
 * @param passages in order; together they cover every block once
 * @param mentions by start, the outer before the inner; each lies inside one passage
 */
public record TaggedDocument(Document document, List<Passage> passages, List<Mention> mentions) {
  public TaggedDocument {
    passages = List.copyOf(passages);
    mentions = List.copyOf(mentions);
    String text = document.text();
    int end = 0;
    for (Passage passage : passages) {
      passage.span().check(text, "passage");
      if (passage.span().start() < end) {
        throw new IllegalArgumentException("passages overlap at " + passage.span().start());
      }
      end = passage.span().end();
    }
    Iterator<Passage> left = passages.iterator();
    Span inside = new Span(0, 0);
    for (Mention mention : mentions) {
      Span span = mention.span();
      span.check(text, "mention " + mention.surface());
      if (!text.startsWith(mention.surface(), span.start())) {
        throw new IllegalArgumentException(
            "mention '" + mention.surface() + "' is not in the text");
      }
      while (inside.end() < span.end() && left.hasNext()) {
        inside = left.next().span();
      }
      if (!inside.contains(span)) {
        throw new IllegalArgumentException(
            "mention '%s' at %d lies in no passage, or out of order"
                .formatted(mention.surface(), span.start()));
      }
    }
  }
}
