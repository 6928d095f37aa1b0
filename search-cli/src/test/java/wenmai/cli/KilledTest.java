package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.SourceRecord;

/**
 * Killed at any moment, an index opens with what was last committed, and one more run ends like one
 * that was never disturbed. With {@code -Dwenmai.kill.documents=FOLDER} copies of the documents of
 * a folder are taken.
 */
class KilledTest {
  private static final int MOMENTS = Integer.getInteger("wenmai.kill.moments", 20);
  private static final String DOCUMENTS = System.getProperty("wenmai.kill.documents");
  private static final int STATES = 4;
  private static final int RETAGS = 5;

  /** A run that is over before its moment has come is killed earlier, so often. */
  private static final int TRIES = 4;

  @TempDir Path temporary;

  private final Seed seed = Seed.next();
  private final Random random = seed.random();
  private Program wenmai;
  private FolderStates states;

  /** An undisturbed index for each state of the folder, once it has been asked for. */
  private final Map<Integer, Program> undisturbed = new HashMap<>();

  private final Map<Work, Long> longest = new EnumMap<>(Work.class);
  private final Map<Work, Integer> killed = new EnumMap<>(Work.class);
  private long idle;
  private int unfinished;

  /** What the killed run was to do. */
  private enum Work {
    FIRST,
    REBUILD,
    UPDATE
  }

  @BeforeEach
  void documents() throws IOException {
    wenmai = new Program(temporary);
    Path from = DOCUMENTS == null ? Shipped.documents() : Path.of(DOCUMENTS);
    Path place = wenmai.folder().resolve("documents");
    states = new FolderStates(from, place, wenmai.folder().resolve("aside"), STATES, random);
  }

  @Test
  void oneMoreRunEndsLikeOneThatWasNeverDisturbed() throws Exception {
    long began = System.nanoTime();
    measure();
    for (int moment = 0; moment < MOMENTS; moment++) {
      Work work = Work.values()[random.nextInt(Work.values().length)];
      int before = random.nextInt(STATES);
      int now = random.nextInt(STATES - 1);
      now += now >= before ? 1 : 0;
      String what = "%s, moment %d, %s from %d to %d".formatted(seed, moment, work, before, now);
      long after = interrupt(work, before, now);
      String when = what + ", killed after " + after + " ms";
      assertThat(new Survivors(wenmai.index()).afterAWhile()).as(when).isEmpty();
      opens(work, before, now, when);
      index(wenmai);
      SameIndex.check(wenmai, undisturbed(now), when);
    }
    System.out.printf(
        "%s: %d moments, of runs that take up to %s ms; killed at work: %s; %d left an unfinished index; %d s%n",
        seed, MOMENTS, longest, killed, unfinished, (System.nanoTime() - began) / 1_000_000_000);
  }

  @Test
  void aRetagThatIsKilledLeavesTheOldTagsOrTheNew() throws Exception {
    Program old = undisturbed(0);
    Path lexicon = wenmai.folder().resolve("own.yaml");
    Files.writeString(lexicon, "- {id: reward-model, kind: concept, prefLabel: {zh: 模型}}\n");
    String[] line = {"--lexicon", lexicon.toString(), "retag"};
    Program retagged = program(STATES);
    FolderStates.link(old.index(), retagged.index());
    retagged.run(line).exits(ExitCode.FOUND);
    long most = 0;
    int disturbed = 0;
    for (int moment = 0; moment < RETAGS; moment++) {
      IOUtils.rm(wenmai.index());
      FolderStates.link(old.index(), wenmai.index());
      long start = System.nanoTime();
      Process process = new RealProgram(wenmai.folder()).start(Map.of(), line);
      // The first is not killed, and says how long the others take.
      long patience = moment == 0 ? 120_000 : most / 4 + random.nextLong(most);
      boolean ended = process.waitFor(patience, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      most = moment == 0 ? (System.nanoTime() - start) / 1_000_000 : most;
      String what = "%s, retag %d, after %d ms".formatted(seed, moment, patience);
      disturbed += ended ? 0 : 1;
      assertThat(new IndexFolder(wenmai.index()).damage()).as(what).isEmpty();
      try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
        boolean isNew = catalog.lexiconHash().equals(hash(retagged));
        assertThat(Stored.passages(catalog)).as(what).isEqualTo(passages(isNew ? retagged : old));
      }
      wenmai.run(line).exits(ExitCode.FOUND);
      SameIndex.check(wenmai, retagged, what);
    }
    assertThat(disturbed).as("%s: killed at work", seed).isPositive();
  }

  private static String hash(Program program) throws IOException {
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      return catalog.lexiconHash();
    }
  }

  private static List<Stored> passages(Program program) throws IOException {
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      return Stored.passages(catalog);
    }
  }

  /** How long the runs take that are going to be killed, and one that has nothing to do. */
  private void measure() throws Exception {
    longest.put(Work.FIRST, milliseconds(false));
    undisturbed.put(0, keep(0));
    idle = milliseconds(false);
    longest.put(Work.REBUILD, milliseconds(true));
    states.use(1);
    longest.put(Work.UPDATE, milliseconds(false));
    SameIndex.check(wenmai, undisturbed(1), seed + ", never killed");
  }

  private long milliseconds(boolean rebuild) throws InterruptedException {
    long start = System.nanoTime();
    start(rebuild).waitFor();
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Starts a run that has work to do and kills it; a run that ended before gets another try. */
  private long interrupt(Work work, int before, int now) throws Exception {
    for (int tries = TRIES; ; tries--) {
      IOUtils.rm(wenmai.index());
      if (work != Work.FIRST) {
        FolderStates.link(undisturbed(before).index(), wenmai.index());
      }
      states.use(now);
      long most = longest.get(work);
      // Each fourth moment is one near the end, where segments are merged.
      long least = Math.min(random.nextInt(4) == 0 ? most * 4 / 5 : idle * 3 / 4, most - 1);
      long moment = least + random.nextLong(most - least);
      long start = System.nanoTime();
      Process process = start(work == Work.REBUILD);
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (!ended) {
        killed.merge(work, 1, Integer::sum);
        return moment;
      }
      long took = (System.nanoTime() - start) / 1_000_000;
      longest.put(work, Math.max(2, Math.min(most, took)));
      if (tries == 1) {
        return took;
      }
    }
  }

  /** A process of its own that is at work; with what was indexed before, or from its beginning. */
  private Process start(boolean rebuild) {
    RealProgram real = new RealProgram(wenmai.folder());
    List<String> line = new ArrayList<>(List.of("index", states.place().toString()));
    if (rebuild) {
      line.add("--rebuild");
    }
    return real.start(Map.of(), line.toArray(String[]::new));
  }

  private void index(Program program) {
    assertThat(program.run("index", states.place().toString()).code())
        .isIn(ExitCode.FOUND, ExitCode.DONE_IN_PART);
  }

  /** The index of a state, built once. */
  private Program undisturbed(int state) throws IOException {
    if (!undisturbed.containsKey(state)) {
      states.use(state);
      Program fresh = program(state);
      index(fresh);
      undisturbed.put(state, fresh);
    }
    return undisturbed.get(state);
  }

  /** Lays the present index aside as that of a state. */
  private Program keep(int state) throws IOException {
    FolderStates.link(wenmai.index(), program(state).index());
    return program(state);
  }

  private Program program(int state) {
    String index = wenmai.folder().resolve("undisturbed" + state).toString();
    return new Program(temporary).with("WENMAI_INDEX", index);
  }

  /**
   * What was indexed before and is to be indexed now has always been there, all documents of the
   * ledger are there, and a rebuild is there whole or not at all.
   */
  private void opens(Work work, int before, int now, String what) throws IOException {
    Set<String> wanted = work == Work.FIRST ? Set.of() : ledger(undisturbed(before));
    Set<String> target = ledger(undisturbed(now));
    states.use(now);
    if (!new IndexFolder(wenmai.index()).exists()) {
      assertThat(wanted).as(what).isEmpty();
      wenmai.run("status").fails(ExitCode.NO_INDEX, "there is no index in ");
      return;
    }
    var status = wenmai.run("status");
    assertThat(status.code())
        .as("%s: %s", what, status)
        .isIn(ExitCode.FOUND, ExitCode.DONE_IN_PART);
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      unfinished += catalog.isUnfinished() ? 1 : 0;
      Set<String> kept = new HashSet<>(wanted);
      kept.retainAll(target);
      Set<String> known = new HashSet<>(wanted);
      known.addAll(target);
      Set<String> found = ledger(catalog);
      assertThat(found).as(what).containsAll(kept);
      assertThat(known).as(what).containsAll(found);
      if (work == Work.REBUILD) {
        assertThat(found).as(what).isIn(wanted, target);
      }
      for (String id : catalog.documentIds()) {
        assertThat(catalog.document(id)).as("%s: %s", what, id).isPresent();
      }
    }
    assertThat(new IndexFolder(wenmai.index()).damage()).as(what).isEmpty();
  }

  private static Set<String> ledger(Program program) throws IOException {
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      return ledger(catalog);
    }
  }

  /** Every source with the document that it holds. */
  private static Set<String> ledger(Catalog catalog) throws IOException {
    Set<String> lines = new HashSet<>();
    for (SourceRecord source : catalog.sources()) {
      lines.add(source.path() + " " + source.document());
    }
    return lines;
  }
}
