package wenmai.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import wenmai.corpus.Mention;

/** The concept layer of one passage: a token per mention, its term the concept's id. */
final class MentionStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Mention> mentions;
  private final int passageStart;
  private Iterator<Mention> left;
  private int lastStart;

  /** Takes mentions in order of their starts, whose offsets are the document's. */
  MentionStream(List<Mention> mentions, int passageStart) {
    this.mentions = mentions;
    this.passageStart = passageStart;
    reset();
  }

  @Override
  public void reset() {
    left = mentions.iterator();
    lastStart = -1;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!left.hasNext()) {
      return false;
    }
    Mention mention = left.next();
    int start = mention.span().start() - passageStart;
    term.append(mention.concept().id());
    offset.setOffset(start, mention.span().end() - passageStart);
    position.setPositionIncrement(start == lastStart ? 0 : 1);
    lastStart = start;
    return true;
  }
}
