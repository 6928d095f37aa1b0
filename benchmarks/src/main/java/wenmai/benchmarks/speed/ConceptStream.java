package wenmai.benchmarks.speed;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import wenmai.corpus.Mention;

/** The concept layer of a passage, as the index makes it for itself. */
final class ConceptStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Iterator<Mention> mentions;

  ConceptStream(List<Mention> mentions) {
    this.mentions = mentions.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!mentions.hasNext()) {
      return false;
    }
    Mention mention = mentions.next();
    term.append(mention.concept().id());
    offset.setOffset(mention.span().start(), mention.span().end());
    return true;
  }
}
