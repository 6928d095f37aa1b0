package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.corpus.Segmenter;

/**
 * Brings the index up to date with what lies on the disk: parses what is new, and nothing else.
 *
 * <p>A run commits after every batch and at the end; killed at any moment, it leaves the last
 * commit. A rebuild commits once, at the end.
 */
public final class Updater {
  private final IndexFolder folder;
  private final SourceReader reader;
  private final Segmenter segmenter;
  private final Tagging tagging;

  public Updater(IndexFolder folder, SourceReader reader, Segmenter segmenter, Tagging tagging) {
    this.folder = folder;
    this.reader = reader;
    this.segmenter = segmenter;
    this.tagging = tagging;
  }

  /**
   * Adds, changes, moves and removes documents until the index holds what {@code scan} found. What
   * another lexicon has tagged is retagged first, so that no index is of two lexicons.
   *
   * @throws IndexException if the index cannot be written
   */
  public UpdateReport update(Scan scan, UpdateOptions options, Progress progress)
      throws IOException {
    Known known = known(options.rebuild());
    Set<String> leftOut = new TreeSet<>(known.leftOut());
    leftOut.removeAll(scan.roots());
    Tally tally = new Tally();
    Scan walked = judgeMissing(scan.without(leftOut), known, options.rebuild(), tally);
    Planner planner = new Planner(known.ledger(), reader, options.retry());
    planner.plan(walked);
    if (!options.rebuild() && !known.isTaggedBy(tagging.lexiconHash())) {
      Retagger retagger = new Retagger(folder, segmenter, tagging);
      tally.retagged(retagger.retag(options.dryRun(), progress));
    }
    if (options.dryRun()) {
      planner.files().forEach(tally::count);
      tally.removed(planner.left());
      return tally.report(stats(known));
    }
    Set<String> roots = roots(walked, known);
    if (options.rebuild()) {
      roots.removeAll(scan.missing());
    }
    if (!options.rebuild()
        && planner.isIdle()
        && !known.isUnfinished()
        && roots.equals(known.roots())
        && leftOut.equals(known.leftOut())) {
      folder.checkNotLocked();
      planner.files().forEach(tally::count);
      return tally.report(stats(known));
    }
    try (IndexSession session =
        new IndexSession(
            folder, segmenter, tagging.lexiconHash(), known.ledger(), options.rebuild())) {
      session.setRoots(roots, leftOut);
      if (planner.files().stream().anyMatch(Planned::parse)) {
        reader.prepare();
        if (options.rebuild() || known.isUntagged()) {
          session.setLexicon(LexiconPrint.of(tagging.lexicon()));
        }
      }
      try (ParsePool pool = new ParsePool(reader, options.threads())) {
        new Intake(pool, session, tally, progress, reader.parserVersion()).take(planner.files());
      }
      for (String path : planner.removed()) {
        session.remove(path);
      }
      tally.removed(planner.left());
      session.finish();
    }
    try (Catalog catalog = folder.read()) {
      return tally.report(catalog.stats());
    }
  }

  /**
   * Takes sources, and what was found below them, out of the index. What lies below another root
   * stays out until it is named again.
   */
  public UpdateReport remove(List<String> roots) throws IOException {
    folder.read().close();
    Known known = known(false);
    Tally tally = new Tally();
    Set<String> removed = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (String root : roots) {
      List<String> below =
          known.ledger().keySet().stream().filter(name -> SourceName.isWithin(name, root)).toList();
      if (below.isEmpty() && !known.roots().contains(root)) {
        tally.fail(root, Reason.UNREADABLE.because("the index knows no such source"));
      } else {
        found.add(root);
      }
      removed.addAll(below);
    }
    // What stays is tagged as before.
    try (IndexSession session =
        new IndexSession(folder, segmenter, known.lexiconHash(), known.ledger(), false)) {
      Set<String> left = new TreeSet<>(known.roots());
      found.forEach(gone -> left.removeIf(root -> SourceName.isWithin(root, gone)));
      Set<String> leftOut = new TreeSet<>(known.leftOut());
      leftOut.addAll(found);
      leftOut.removeIf(out -> SourceName.depth(out, left) < 0);
      session.setRoots(left, leftOut);
      for (String path : removed) {
        session.remove(path);
      }
      session.finish();
    }
    tally.removed(removed.size());
    try (Catalog catalog = folder.read()) {
      return tally.report(catalog.stats());
    }
  }

  /** A root that is gone: a file is a deletion, a folder might be a disk that is not mounted. */
  private static Scan judgeMissing(Scan scan, Known known, boolean rebuild, Tally tally) {
    List<SourceFailure> failures = new ArrayList<>(scan.failures());
    List<String> roots = new ArrayList<>(scan.roots());
    for (String missing : scan.missing()) {
      if (known.isFile(missing)) {
        roots.add(missing);
      } else if (!known.roots().contains(missing)) {
        tally.fail(missing, Reason.UNREADABLE.because("no such file or folder"));
      } else if (rebuild) {
        String why = "it is gone, and left out of the new index";
        tally.fail(missing, Reason.UNREADABLE.because(why));
      } else {
        String why = "the folder is gone; what it held stays indexed until --remove takes it out";
        failures.add(new SourceFailure(missing, Reason.UNREADABLE, why));
      }
    }
    return new Scan(roots, scan.files(), List.of(), failures);
  }

  private static Set<String> roots(Scan scan, Known known) {
    Set<String> roots = new TreeSet<>(known.roots());
    roots.addAll(scan.roots());
    roots.removeIf(root -> known.isFile(root) && Files.notExists(Path.of(root)));
    return roots;
  }

  private IndexStats stats(Known known) throws IOException {
    if (known.ledger().isEmpty() && !folder.exists()) {
      return new IndexStats(0, 0, 0, Map.of(), Map.of(), 0);
    }
    try (Catalog catalog = folder.read()) {
      return catalog.stats();
    }
  }

  private Known known(boolean rebuild) throws IOException {
    if (!folder.exists()) {
      return Known.NOTHING;
    }
    try (Catalog catalog = folder.read()) {
      Map<String, SourceRecord> ledger = new TreeMap<>();
      if (!rebuild) {
        catalog.sources().forEach(source -> ledger.put(source.path(), source));
      }
      return new Known(
          ledger,
          new TreeSet<>(catalog.roots()),
          new TreeSet<>(catalog.leftOut()),
          catalog.lexiconHash(),
          catalog.lexiconPrint().isEmpty(),
          catalog.isUnfinished());
    } catch (IndexException e) {
      if (!rebuild) {
        throw e;
      }
      return Known.NOTHING;
    }
  }

  /**
   * What the index knew before the run.
   *
   * @param isUntagged whether nothing has been tagged yet, so that no lexicon is known
   * @param isUnfinished whether the run before was cut short
   */
  private record Known(
      Map<String, SourceRecord> ledger,
      Set<String> roots,
      Set<String> leftOut,
      String lexiconHash,
      boolean isUntagged,
      boolean isUnfinished) {
    static final Known NOTHING = new Known(Map.of(), Set.of(), Set.of(), "", true, false);

    /** Whether a source is known that is a file, and not a folder that could not be looked into. */
    boolean isFile(String name) {
      return ledger.containsKey(name)
          && !SourceName.isAddress(name)
          && ledger.keySet().stream()
              .noneMatch(other -> !other.equals(name) && SourceName.isWithin(other, name));
    }

    /** Whether the passages are tagged by the lexicon with this hash, or there are none. */
    boolean isTaggedBy(String hash) {
      return isUntagged || lexiconHash.equals(hash);
    }
  }
}
