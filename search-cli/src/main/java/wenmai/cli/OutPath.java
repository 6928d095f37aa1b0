package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import wenmai.ingest.parse.Formats;
import wenmai.ingest.walk.SourceWalker;

/** Looks whether something may be written where {@code --out} says. */
final class OutPath {
  private final Workspace workspace;
  private final CommandLine line;
  private final Path typed;
  private final Path path;

  OutPath(Workspace workspace, CommandLine line, Path typed) {
    this.workspace = workspace;
    this.line = line;
    this.typed = typed;
    Path absolute = workspace.environment().resolve(typed);
    Path parent = absolute.getParent();
    boolean there = Files.exists(absolute) || parent == null;
    this.path =
        there
            ? SourceWalker.absolute(absolute)
            : SourceWalker.absolute(parent).resolve(absolute.getFileName());
  }

  /** The place, with symbolic links resolved; a usage fault where nothing may be written there. */
  Path check(boolean folder, ExtractSources sources) throws IOException {
    if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
      throw wrong("there is no folder for " + typed, "make the folder first, or name another");
    }
    if (!Files.isWritable(path.getParent()) && !isDevice()) {
      throw wrong(typed + ": no permission to write there", "name another place with --out");
    }
    if (folder && Files.exists(path) && !isEmptyFolder()) {
      throw wrong(typed + " is there already, and not an empty folder", "name a new folder");
    }
    if (!folder && Files.isDirectory(path)) {
      throw wrong(typed + " is a folder", "name a file, or take -o brat, which writes a folder");
    }
    if (path.startsWith(SourceWalker.absolute(workspace.location().folder()))) {
      throw wrong(typed + " lies in the index", "name a place outside of it");
    }
    for (Path lexicon : workspace.lexiconPaths()) {
      if (path.equals(SourceWalker.absolute(lexicon))) {
        throw wrong(typed + " is a lexicon", "name another file");
      }
    }
    if (sources.files().contains(path)) {
      throw wrong(typed + " is one of the sources", "name another file");
    }
    for (Path root : sources.roots()) {
      if (path.startsWith(root) && (folder || Formats.isDocument(path))) {
        throw wrong(
            typed + " lies among the sources, and the next run would read it",
            "name a place outside of " + workspace.environment().shown(root.toString()));
      }
    }
    return path;
  }

  private boolean isDevice() {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  private UsageException wrong(String what, String hint) {
    return new UsageException(line, what, hint);
  }
}
