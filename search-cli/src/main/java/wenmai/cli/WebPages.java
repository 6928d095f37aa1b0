package wenmai.cli;

import java.util.List;
import wenmai.index.SourceFailure;
import wenmai.index.SourceFile;

/**
 * The web addresses that a run looks at.
 *
 * @param roots all of them
 * @param files those of which there are bytes, with the files that keep them
 * @param failures those that could not be had, each with the reason
 */
record WebPages(List<String> roots, List<SourceFile> files, List<SourceFailure> failures) {
  static final WebPages NONE = new WebPages(List.of(), List.of(), List.of());

  WebPages {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    failures = List.copyOf(failures);
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }
}
