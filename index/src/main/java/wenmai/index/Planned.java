package wenmai.index;

/**
 * What is to be done about one source.
 *
 * @param before what the ledger says of it, or null
 * @param sha256 of its bytes as they were when the plan was made, or "" if they could not be read
 * @param document the id that those bytes make
 * @param parse whether the index does not hold that document yet
 * @param reason why it could not be read, or ""
 */
record Planned(
    SourceFile source,
    Kind kind,
    SourceRecord before,
    String sha256,
    String document,
    boolean parse,
    String reason) {
  /** What happened to the file since the last run. */
  enum Kind {
    ADDED,
    CHANGED,
    MOVED,
    UNCHANGED,
    FAILED
  }

  /** What its source is called. */
  String name() {
    return source.name();
  }

  /** Whether the ledger says the same of the file already, and nothing is to be tried. */
  boolean isKnown() {
    return kind == Kind.UNCHANGED
        || (kind == Kind.FAILED
            && !parse
            && before != null
            && before.path().equals(source.name())
            && before.reason().equals(reason)
            && before.sha256().equals(sha256));
  }

  /** The same file with the bytes that it has by now. */
  Planned as(String hash) {
    return new Planned(source, kind, before, hash, document, parse, reason);
  }

  /** The same file, of whose bytes a document was made. */
  Planned holding(String id) {
    return new Planned(source, kind, before, sha256, id, true, "");
  }

  /** The same file, whose bytes could not be made a document of. */
  Planned failed(String why) {
    return new Planned(source, Kind.FAILED, before, sha256, document, true, why);
  }

  /** The same file, to be read once more, of which the ledger says {@code now} what it was. */
  Planned again(SourceRecord now) {
    Kind again = kind != Kind.FAILED ? kind : before == null ? Kind.ADDED : Kind.CHANGED;
    return new Planned(source, again, now, sha256, document, true, "");
  }

  /** The same file, whose bytes could not be had. */
  Planned unreadable(String why) {
    return new Planned(source, Kind.FAILED, before, "", document, true, why);
  }
}
