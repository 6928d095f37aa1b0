package wenmai.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a run does. */
final class Tally {
  private final Map<Planned.Kind, Integer> counts = new EnumMap<>(Planned.Kind.class);
  private final List<SourceFailure> failures;
  private int removed;
  private int parsed;
  private RetagReport retagged;

  Tally(List<SourceFailure> failures) {
    this.failures = new ArrayList<>(failures);
  }

  void count(Planned file) {
    if (file.kind() == Planned.Kind.FAILED) {
      fail(file.name(), file.reason());
    } else {
      counts.merge(file.kind(), 1, Integer::sum);
    }
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

  /** A moved file leaves one path and counts once, as moved. */
  void removed(Collection<String> paths) {
    removed = paths.size() - count(Planned.Kind.MOVED);
  }

  UpdateReport report(IndexStats stats) {
    return new UpdateReport(
        count(Planned.Kind.ADDED),
        count(Planned.Kind.CHANGED),
        count(Planned.Kind.MOVED),
        removed,
        count(Planned.Kind.UNCHANGED),
        failures,
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
