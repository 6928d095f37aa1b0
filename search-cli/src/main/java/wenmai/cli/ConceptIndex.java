package wenmai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenmai.cli.output.DatedDocument;
import wenmai.index.Catalog;
import wenmai.index.Companion;
import wenmai.index.Companions;
import wenmai.index.ConceptCount;
import wenmai.index.ConceptPostings;
import wenmai.index.DocumentInfo;

/** What an index tells of the lexicon's concepts. */
final class ConceptIndex implements Closeable {
  private final Catalog catalog;
  private final ConceptPostings postings;

  private ConceptIndex(Catalog catalog) {
    this.catalog = catalog;
    this.postings = new ConceptPostings(catalog);
  }

  /**
   * Opens the index of this run; empty, with a notice, where it is the program's own and not made
   * yet. A named one that is not there is a fault.
   */
  static Optional<ConceptIndex> open(Workspace workspace) throws IOException {
    if (workspace.location().own() && !workspace.index().exists()) {
      workspace.notice("there is no index yet, so nothing is counted; wenmai index makes one");
      return Optional.empty();
    }
    Catalog catalog = workspace.index().read();
    workspace.warnOfUnfinished(catalog);
    if (!catalog.lexiconHash().equals(workspace.lexiconHash())) {
      workspace.notice(
          "the index was tagged with another lexicon; its counts are those of that one");
    }
    return Optional.of(new ConceptIndex(catalog));
  }

  Catalog catalog() {
    return catalog;
  }

  Map<String, ConceptCount> counts() throws IOException {
    return postings.counts();
  }

  /** The documents that speak of a concept and have a date, the oldest first. */
  List<DatedDocument> dated(String concept) throws IOException {
    List<DatedDocument> dated = new java.util.ArrayList<>();
    for (String id : postings.documents(concept)) {
      Optional<DocumentInfo> info = catalog.info(id);
      if (info.isPresent() && info.get().published() != null) {
        dated.add(new DatedDocument(info.get(), catalog.sourcesOf(id).getFirst().path()));
      }
    }
    dated.sort(
        Comparator.comparing((DatedDocument one) -> one.info().published())
            .thenComparing(DatedDocument::source));
    return dated;
  }

  List<Companion> companions(String concept, Set<String> except, int most) throws IOException {
    return new Companions(postings, catalog.stats().passages()).of(concept, except, most);
  }

  @Override
  public void close() throws IOException {
    catalog.close();
  }
}
