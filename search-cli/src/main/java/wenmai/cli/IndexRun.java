package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.index.Progress;
import wenmai.index.RunEnded;
import wenmai.index.Scan;
import wenmai.index.SourceFailure;
import wenmai.index.SourceName;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;
import wenmai.ingest.walk.PassedOver;
import wenmai.ingest.walk.Walk;

/** Walks sources and updates the index, with progress for whoever watches. */
final class IndexRun {
  private final Workspace workspace;
  private final Runnable check;
  private final Ending ending;
  private PassedOver passedOver = new PassedOver(Map.of());

  /**
   * @param ending tells it when to end, with what it has done
   */
  IndexRun(Workspace workspace, Ending ending) {
    this(workspace, ending, () -> {});
  }

  /**
   * @param check run after each file; it ends the run by throwing
   */
  IndexRun(Workspace workspace, Runnable check) {
    this(workspace, null, check);
  }

  private IndexRun(Workspace workspace, Ending ending, Runnable check) {
    this.workspace = workspace;
    this.ending = ending;
    this.check = check;
  }

  /**
   * Updates the index from {@code roots}. A file that the user names, now or as one of {@code
   * known} before, is tried whatever its name, also when it is met below a folder.
   */
  UpdateReport update(List<String> roots, List<String> known, UpdateOptions options)
      throws IOException {
    return update(roots, known, WebPages.NONE, options);
  }

  /**
   * The same, and from pages of the web.
   *
   * @param pages what is known of the addresses among {@code roots}
   */
  UpdateReport update(List<String> roots, List<String> known, WebPages pages, UpdateOptions options)
      throws IOException {
    Walk walk = workspace.walk(paths(roots), paths(known));
    passedOver = roots.isEmpty() ? passedOver : walk.passedOver();
    List<SourceFailure> failures = new ArrayList<>();
    walk.failures()
        .forEach((path, reason) -> failures.add(new SourceFailure(SourceName.of(path), reason)));
    if (walk.files().isEmpty()
        && walk.missing().isEmpty()
        && failures.isEmpty()
        && pages.isEmpty()) {
      if (roots.isEmpty()) {
        workspace.notice("the index knows no source; name one");
      } else if (!walk.roots().isEmpty()) {
        workspace.notice("there is no document in " + shown(walk.roots()));
      }
    }
    Scan scan = scan(Scan.of(walk.roots(), walk.files(), walk.missing(), failures), pages);
    try (ProgressLine progress = new ProgressLine(workspace, "indexing", ending)) {
      return workspace.updater().update(scan, options, told(progress));
    } catch (RunEnded e) {
      if (e.isKept()) {
        throw new EndedEarly(
            ending,
            "ended; %d of %d sources are in the index".formatted(e.done(), e.total()),
            "the next wenmai index goes on with the rest");
      }
      throw new EndedEarly(ending, "ended; the index is as it was", "run it again to begin anew");
    } finally {
      // Whoever watches the sources may wait for days.
      workspace.close();
    }
  }

  private Progress told(ProgressLine line) {
    return new Progress() {
      @Override
      public void at(int done, int total, String name) {
        line.at(done, total, name);
        check.run();
      }

      @Override
      public boolean isToEnd() {
        return line.isToEnd();
      }
    };
  }

  private static Scan scan(Scan walked, WebPages pages) {
    return new Scan(
        joined(walked.roots(), pages.roots()),
        joined(walked.files(), pages.files()),
        walked.missing(),
        joined(walked.failures(), pages.failures()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Those of the sources that a walk can look at. */
  static List<Path> paths(List<String> sources) {
    return sources.stream()
        .filter(source -> !SourceName.isAddress(source))
        .map(source -> Path.of(source))
        .toList();
  }

  /** Ends the run, by throwing, if it is to end. */
  void check() {
    check.run();
  }

  /** What the last update met and left alone. */
  PassedOver passedOver() {
    return passedOver;
  }

  private String shown(List<Path> roots) {
    return roots.stream()
        .map(root -> workspace.environment().shown(root.toString()))
        .collect(Collectors.joining(", "));
  }
}
