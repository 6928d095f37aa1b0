package wenmai.cli;

import java.io.IOException;
import wenmai.index.Catalog;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;

/** An index that is open for searching; in a shell it stays so, and follows what is committed. */
final class OpenIndex implements AutoCloseable {
  private final IndexLocation location;
  private final boolean stays;
  private Catalog catalog;
  private Searcher searcher;
  private String lexicon;
  private SearchResult last;

  OpenIndex(Workspace workspace, boolean stays) throws IOException {
    this.location = workspace.location();
    this.stays = stays;
    catalog = workspace.index().read();
    try {
      make(workspace);
    } catch (IOException | RuntimeException e) {
      catalog.close();
      throw e;
    }
  }

  private void make(Workspace workspace) throws IOException {
    String hash = stays ? workspace.lexiconHash() : "";
    searcher = workspace.searcher(catalog);
    lexicon = hash;
  }

  /** Whether this is the index that is asked for now. */
  boolean isOf(Workspace workspace) {
    return location.equals(workspace.location());
  }

  /** Takes up what another run has committed, and what somebody wrote into a lexicon. */
  void refresh(Workspace workspace) throws IOException {
    Catalog before = catalog;
    catalog = workspace.index().readAgain(catalog);
    boolean otherLexicon = !workspace.lexiconHash().equals(lexicon);
    if (otherLexicon) {
      workspace.forgetLexicon();
    }
    if (catalog != before || otherLexicon) {
      make(workspace);
    }
  }

  Catalog catalog() {
    return catalog;
  }

  Searcher searcher() {
    return searcher;
  }

  SearchResult search(SearchRequest request) throws IOException {
    SearchResult found = searcher.search(request);
    last = found;
    return found;
  }

  /** What the last search found; null if nothing was asked, or in vain. */
  SearchResult last() {
    return last;
  }

  /** Closes it after one command, unless it stays open. */
  @Override
  public void close() throws IOException {
    if (!stays) {
      leave();
    }
  }

  void leave() throws IOException {
    catalog.close();
  }
}
