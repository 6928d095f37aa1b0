package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import wenmai.index.Catalog;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;

/** Finds the document that a user means by an id, the beginning of one, or a path. */
final class DocumentFinder {
  private static final int NAMED_AT_MOST = 5;

  private final Workspace workspace;
  private final CommandLine line;

  DocumentFinder(Workspace workspace, CommandLine line) {
    this.workspace = workspace;
    this.line = line;
  }

  /** The id of the document; a usage fault if there is none, or more than one. */
  String find(Catalog catalog, String typed) throws IOException {
    String path = workspace.environment().sourceName(typed);
    for (SourceRecord source : catalog.sources()) {
      if (source.path().equals(path) && !source.document().isEmpty()) {
        return source.document();
      }
    }
    List<String> named = namedLike(catalog, typed);
    if (named.size() == 1) {
      return named.getFirst();
    }
    if (named.size() > 1) {
      throw new UsageException(
          line,
          "several sources are called '" + typed + "'",
          "give more of the path, or one of the ids " + String.join(", ", named));
    }
    List<String> ids =
        typed.matches("[0-9a-f]+") ? catalog.idsWithPrefix(typed, NAMED_AT_MOST) : List.of();
    if (ids.isEmpty()) {
      throw new UsageException(
          line,
          "the index has no document '" + typed + "'",
          "give an id, the beginning of one, or a source's path; search -o json shows both");
    }
    if (ids.size() > 1) {
      throw new UsageException(
          line,
          "'" + typed + "' begins several ids: " + String.join(", ", ids),
          "give more of the id");
    }
    return ids.getFirst();
  }

  /** The source of that path that never became a document, with the reason; null if none is. */
  SourceRecord failed(Catalog catalog, String typed) throws IOException {
    String path = workspace.environment().sourceName(typed);
    for (SourceRecord source : catalog.sources()) {
      if (source.path().equals(path) && source.document().isEmpty() && source.failed()) {
        return source;
      }
    }
    return null;
  }

  /** The documents whose source's path ends in what was typed. */
  private static List<String> namedLike(Catalog catalog, String typed) throws IOException {
    return catalog.sources().stream()
        .filter(source -> !SourceName.isAddress(source.path()))
        .filter(source -> Path.of(source.path()).endsWith(typed))
        .map(SourceRecord::document)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }
}
