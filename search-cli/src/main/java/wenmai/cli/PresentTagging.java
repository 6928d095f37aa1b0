package wenmai.cli;

import java.io.IOException;
import java.util.List;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.Passage;
import wenmai.index.Tagging;
import wenmai.ingest.mention.Tagger;

/** Tags by the present lexicon, which is read when there is something to tag. */
final class PresentTagging implements Tagging {
  private final Workspace workspace;
  private Tagger tagger;

  PresentTagging(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String lexiconHash() throws IOException {
    return workspace.lexiconHash();
  }

  @Override
  public Lexicon lexicon() throws IOException {
    return workspace.lexicon();
  }

  @Override
  public List<Mention> mentions(Document document, List<Passage> passages) throws IOException {
    if (tagger == null) {
      tagger = workspace.tagger();
    }
    return tagger.mentions(document, passages);
  }
}
