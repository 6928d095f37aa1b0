package wenmai.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what lies on the disk with the ledger. Content decides, not the clock: every file is
 * hashed, none is parsed.
 */
final class Planner {
  private final Map<String, SourceRecord> ledger;
  private final SourceReader reader;
  private final boolean retry;
  private final Set<String> known = new HashSet<>();

  /** The documents of files that are gone, each with the paths that they have left. */
  private final Map<String, List<String>> gone = new HashMap<>();

  /** The failed sources that are gone, by the hash of their bytes. */
  private final Map<String, SourceRecord> goneFailed = new HashMap<>();

  private final List<Planned> files = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();

  Planner(Map<String, SourceRecord> ledger, SourceReader reader, boolean retry) {
    this.ledger = ledger;
    this.reader = reader;
    this.retry = retry;
    ledger.values().stream().map(SourceRecord::document).forEach(known::add);
  }

  /** Plans a run over {@code scan}; called once. */
  void plan(Scan scan) {
    Set<String> there = new HashSet<>();
    scan.files().forEach(file -> there.add(file.name()));
    for (SourceRecord source : ledger.values()) {
      if (isGone(source.path(), there, scan)) {
        removed.add(source.path());
        gone.computeIfAbsent(source.document(), id -> new ArrayList<>()).add(source.path());
        if (source.failed() && !source.sha256().isEmpty()) {
          goneFailed.put(source.sha256(), source);
        }
      }
    }
    for (SourceFile file : scan.files()) {
      files.add(plan(file));
    }
    for (SourceFailure failure : scan.failures()) {
      if (!there.contains(failure.source())) {
        files.add(failed(failure));
      }
    }
  }

  /** What is to be done about each file that is there. */
  List<Planned> files() {
    return files;
  }

  /** What could not even be looked into stands in the ledger as well, with what is known of it. */
  private Planned failed(SourceFailure failure) {
    SourceRecord before = ledger.get(failure.source());
    SourceFile source = new SourceFile(failure.source(), null);
    return new Planned(source, Planned.Kind.FAILED, before, "", "", false, failure.reason());
  }

  /** The paths that leave the ledger, those of moved files included. */
  Set<String> removed() {
    return removed;
  }

  /** How many sources these are; a folder that could not be looked into for a while is none. */
  int left() {
    return (int)
        removed.stream()
            .map(ledger::get)
            .filter(source -> !source.sha256().isEmpty() || !source.document().isEmpty())
            .count();
  }

  /** Whether the ledger says already all that there is to say. */
  boolean isIdle() {
    return removed.isEmpty() && files.stream().allMatch(Planned::isKnown);
  }

  private static boolean isGone(String name, Set<String> there, Scan scan) {
    return !there.contains(name)
        && scan.roots().stream().anyMatch(root -> SourceName.isWithin(name, root))
        && scan.failures().stream()
            .noneMatch(failure -> SourceName.isWithin(name, failure.source()));
  }

  private Planned plan(SourceFile source) {
    SourceRecord before = ledger.get(source.name());
    String sha256;
    try {
      FileState state = FileState.of(source.file());
      if (state.size() > reader.mostBytes()) {
        return tooLarge(source, before, state);
      }
      sha256 = sha256(source.file());
    } catch (IOException e) {
      return new Planned(source, Planned.Kind.FAILED, before, "", "", false, Reason.ofDisk(e));
    }
    String id = reader.documentId(source.fileName(), sha256);
    if (before == null) {
      // A failed file that was moved keeps what is known of it, its last good version too.
      before = goneFailed.remove(sha256);
    }
    if (before != null && before.sha256().equals(sha256)) {
      if (!before.failed()) {
        return new Planned(source, Planned.Kind.UNCHANGED, before, sha256, id, false, "");
      }
      if (!retry && before.parser().equals(reader.parserVersion())) {
        return new Planned(source, Planned.Kind.FAILED, before, sha256, id, false, before.reason());
      }
    }
    boolean parse = known.add(id);
    if (before != null) {
      return new Planned(source, Planned.Kind.CHANGED, before, sha256, id, parse, "");
    }
    List<String> left = gone.get(id);
    if (!parse && left != null && !left.isEmpty()) {
      left.removeLast();
      return new Planned(source, Planned.Kind.MOVED, null, sha256, id, false, "");
    }
    return new Planned(source, Planned.Kind.ADDED, null, sha256, id, parse, "");
  }

  /**
   * What is too large is so whatever its bytes are: as long as nobody has written to it since it
   * was last looked into, they are not read for their hash again.
   */
  private Planned tooLarge(SourceFile source, SourceRecord before, FileState state)
      throws IOException {
    String reason = tooLarge(state.size(), reader);
    boolean same =
        before != null
            && before.reason().equals(reason)
            && !before.sha256().isEmpty()
            && state.modified().toInstant().isBefore(before.indexedAt());
    String sha256 = same ? before.sha256() : sha256(source.file());
    return new Planned(source, Planned.Kind.FAILED, before, sha256, "", false, reason);
  }

  static String tooLarge(long size, SourceReader reader) {
    return Reason.TOO_LARGE.because(
        "%d MB, more than the %d MB that are read".formatted(size >> 20, reader.mostBytes() >> 20));
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
