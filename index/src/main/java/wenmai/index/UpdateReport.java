package wenmai.index;

import java.util.List;

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

  /** Whether the run did anything at all, and did not only look. */
  public boolean isOfChange() {
    return added + changed + moved + removed + parsed > 0 || retagged != null;
  }
}
