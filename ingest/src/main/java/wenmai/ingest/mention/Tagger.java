package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Passage;
import wenmai.corpus.TaggedDocument;
import wenmai.ingest.passage.PassageCutter;

/**
 * Makes a document ready for the index: its passages, and the mentions of each. An acronym that the
 * document defines counts from there on. A pure function of the document and the finder's lexicon,
 * so a new lexicon needs no new parsing.
 */
public final class Tagger {
  private final PassageCutter cutter = new PassageCutter();
  private final MentionFinder finder;

  public Tagger(MentionFinder finder) {
    this.finder = finder;
  }

  /** The passages and mentions of {@code document}, at offsets of its text. */
  public TaggedDocument tag(Document document) {
    List<Passage> passages = cutter.cut(document);
    return new TaggedDocument(document, passages, mentions(document, passages));
  }

  /** The mentions in passages that {@code document} was cut into before. */
  public List<Mention> mentions(Document document, List<Passage> passages) {
    List<Mention> mentions = new ArrayList<>();
    DefinedNames defined = new DefinedNames();
    for (Passage passage : passages) {
      int start = passage.span().start();
      String text = passage.span().of(document.text());
      for (Mention mention : defined.with(text, finder.find(text))) {
        mentions.add(
            new Mention(
                mention.span().shift(start),
                mention.surface(),
                mention.concept(),
                mention.level(),
                mention.alias()));
      }
    }
    return mentions;
  }
}
