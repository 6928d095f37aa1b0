package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes planned sources into the index: parsed by the pool, written by the session, counted. */
final class Intake {
  /** So often is looked after sources that were written to while the run was at work. */
  private static final int SECOND_LOOKS = 3;

  private final ParsePool pool;
  private final IndexSession session;
  private final Tally tally;
  private final Progress progress;
  private final String parser;
  private List<Taken> taken = new ArrayList<>();

  Intake(ParsePool pool, IndexSession session, Tally tally, Progress progress, String parser) {
    this.pool = pool;
    this.session = session;
    this.tally = tally;
    this.progress = progress;
    this.parser = parser;
  }

  /**
   * A source that was read.
   *
   * @param state in which its file was read
   * @param record what the ledger says of it since
   */
  private record Taken(Planned result, FileState state, SourceRecord record) {
    boolean isWritten() {
      return state.isWritten(result.source().file());
    }
  }

  /** Takes in all sources, and those again that were written to meanwhile. */
  void take(List<Planned> files) throws IOException {
    for (Planned file : files) {
      pool.submit(file);
      session.expect(file);
    }
    int done = 0;
    Set<String> unwritten = new HashSet<>();
    for (Planned file : files) {
      ParsePool.Outcome outcome = pool.next(file);
      if (progress.isToEnd()) {
        // What ended the run may have ended the parsing of this one: its outcome is not looked at.
        throw new RunEnded(done, files.size(), session.commitSoFar());
      }
      boolean expected = !file.parse() && file.kind() != Planned.Kind.FAILED;
      if (expected && unwritten.contains(file.document())) {
        // The same bytes stood under another name, and were not what came of it.
        outcome = pool.parse(file);
      }
      session.arrived(file);
      Planned result = put(outcome);
      if (result.kind() == Planned.Kind.FAILED || !result.document().equals(file.document())) {
        unwritten.add(file.document());
      } else {
        unwritten.remove(file.document());
      }
      tally.count(result);
      tally.parsed(outcome.parsed());
      progress.at(++done, files.size(), file.name());
    }
    for (int left = SECOND_LOOKS; left > 0; left--) {
      lookAgain();
    }
    for (Taken one : taken) {
      if (one.isWritten() && one.result().kind() != Planned.Kind.FAILED) {
        tally.note(one.result().name(), "it is being written; the next run reads it again");
      }
    }
  }

  /** Reads again what somebody has written to since it was read. */
  private void lookAgain() throws IOException {
    List<Taken> before = taken;
    taken = new ArrayList<>();
    for (Taken one : before) {
      if (one.isWritten()) {
        Planned first = one.result();
        ParsePool.Outcome outcome = pool.parse(first.again(one.record()));
        tally.recount(first, put(outcome));
      } else {
        taken.add(one);
      }
    }
  }

  /** What analysis cannot digest is that file's fault alone: the run goes on with the next. */
  private Planned put(ParsePool.Outcome outcome) throws IOException {
    Planned result = outcome.planned();
    SourceRecord record;
    try {
      record = session.put(result, outcome.document(), parser);
    } catch (RuntimeException e) {
      result = result.failed(Reason.CRASHED.because("its text cannot be indexed"));
      record = session.put(result, null, parser);
    }
    if (outcome.state() != null) {
      taken.add(new Taken(result, outcome.state(), record));
    }
    if (outcome.document() != null && result.kind() != Planned.Kind.FAILED) {
      tally.notes(result.name(), SourceNotice.of(outcome.document().document()));
    }
    return result;
  }
}
