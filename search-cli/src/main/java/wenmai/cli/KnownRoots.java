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
   * The sources that the index knows; those of a new index, or of one whose first run was killed
   * before it wrote its sources down, are what the settings say, or the shipped documents, if
   * {@code first} says so, else none.
   */
  List<String> orFirst(boolean first) throws IOException {
    IndexFolder folder = workspace.index();
    if (folder.exists()) {
      try (Catalog catalog = folder.read()) {
        List<String> roots = catalog.roots();
        if (!roots.isEmpty() || !catalog.isUnfinished()) {
          return roots;
        }
      }
    }
    return first ? workspace.firstSources() : List.of();
  }
}
