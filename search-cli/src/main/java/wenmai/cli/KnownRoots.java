package wenmai.cli;

import java.io.IOException;
import java.util.List;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** The sources that an index knows. */
final class KnownRoots {
  private final Workspace workspace;

  KnownRoots(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The sources that the index knows; those of a new index are the shipped documents if {@code
   * shipped} says so, else none.
   */
  List<String> orShipped(boolean shipped) throws IOException {
    IndexFolder folder = workspace.index();
    if (folder.exists()) {
      try (Catalog catalog = folder.read()) {
        return catalog.roots();
      }
    }
    return shipped ? List.of(workspace.shippedDocuments().toString()) : List.of();
  }
}
