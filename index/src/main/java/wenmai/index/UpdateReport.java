package wenmai.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one run did to the index. Each file counts once in {@code added} to {@code unchanged} or in
 * {@code failures}, and files that are gone count in {@code removed}.
 *
 * @param notices what is to be said of sources that were parsed and indexed
 * @param parsed how many sources were parsed, failures included
 * @param passages in the index after the run
 * @param mentions in the index after the run
 * @param retagged what a changed lexicon did to the documents that were there before, or null if it
 *     has not changed
 */
public record UpdateReport(
    int added,
    int changed,
    int moved,
    int removed,
    int unchanged,
    List<SourceFailure> failures,
    List<SourceNotice> notices,
    int parsed,
    int documents,
    long passages,
    long mentions,
    RetagReport retagged) {
  public UpdateReport {
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
  }

  /**
   * This run and one that followed it, as if they were one.
   *
   * @param later null if none followed
   */
  public UpdateReport then(UpdateReport later) {
    if (later == null) {
      return this;
    }
    return new UpdateReport(
        added + later.added,
        changed + later.changed,
        moved + later.moved,
        removed + later.removed,
        unchanged + later.unchanged,
        joined(failures, later.failures),
        joined(notices, later.notices),
        parsed + later.parsed,
        later.documents,
        later.passages,
        later.mentions,
        retagged);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** Whether the run did anything at all, and did not only look. */
  public boolean isOfChange() {
    return added + changed + moved + removed + parsed > 0 || retagged != null;
  }
}
