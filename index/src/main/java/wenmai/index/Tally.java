package wenmai.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a run does. */
final class Tally {
  private final Map<Planned.Kind, Integer> counts = new EnumMap<>(Planned.Kind.class);
  private final List<SourceFailure> failures = new ArrayList<>();
  private int removed;
  private int parsed;
  private final List<SourceNotice> notices = new ArrayList<>();
  private RetagReport retagged;

  void count(Planned file) {
    if (file.kind() == Planned.Kind.FAILED) {
      fail(file.name(), file.reason());
    } else {
      counts.merge(file.kind(), 1, Integer::sum);
    }
  }

  /** Counts a source again that has been read once more. */
  void recount(Planned first, Planned second) {
    if (first.kind() == Planned.Kind.FAILED) {
      failures.remove(new SourceFailure(first.name(), first.reason()));
    } else {
      counts.merge(first.kind(), -1, Integer::sum);
    }
    count(second);
  }

  /** Says what a user should know of a source; what was said of it before no longer holds. */
  void notes(String source, List<String> lines) {
    notices.removeIf(notice -> notice.source().equals(source));
    lines.forEach(line -> note(source, line));
  }

  void note(String source, String line) {
    notices.add(new SourceNotice(source, line));
  }

  void fail(String source, String reason) {
    failures.add(new SourceFailure(source, reason));
  }

  void parsed(boolean yes) {
    parsed += yes ? 1 : 0;
  }

  void retagged(RetagReport report) {
    retagged = report;
  }

  /**
   * {@code sources} have left the ledger. A moved file leaves one path and counts once, as moved.
   */
  void removed(int sources) {
    removed = sources - count(Planned.Kind.MOVED);
  }

  UpdateReport report(IndexStats stats) {
    return new UpdateReport(
        count(Planned.Kind.ADDED),
        count(Planned.Kind.CHANGED),
        count(Planned.Kind.MOVED),
        removed,
        count(Planned.Kind.UNCHANGED),
        failures,
        notices,
        parsed,
        stats.documents(),
        stats.passages(),
        stats.mentions(),
        retagged);
  }

  private int count(Planned.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
