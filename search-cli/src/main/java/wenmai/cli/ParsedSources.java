package wenmai.cli;

import java.io.IOException;
import wenmai.corpus.TaggedDocument;
import wenmai.index.SourceReader;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.Formats;

/** Parses and tags sources for the index; the lexicon is read when the first has to be. */
final class ParsedSources implements SourceReader {
  private final Workspace workspace;
  private Tagger tagger;

  ParsedSources(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void prepare() throws IOException {
    tagger = workspace.tagger();
  }

  @Override
  public long mostBytes() {
    return DocumentParser.MOST_BYTES;
  }

  @Override
  public String parserVersion() {
    return DocumentParser.VERSION;
  }

  @Override
  public String documentId(String fileName, String sha256) {
    return DocumentParser.documentId(sha256, Formats.extension(fileName));
  }

  @Override
  public TaggedDocument read(String fileName, byte[] bytes) throws IOException {
    return tagger.tag(workspace.parser().parse(fileName, bytes));
  }
}
