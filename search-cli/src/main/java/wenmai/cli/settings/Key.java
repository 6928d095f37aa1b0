package wenmai.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be set, by its name in {@code wenmai.yaml}. */
public enum Key {
  /** The folder of the index. */
  INDEX(Value.PATH),

  /** Lexicons that are layered over the shipped one. */
  LEXICONS(Value.PATHS),

  /** What {@code index} without a source takes for a new index. */
  SOURCES(Value.SOURCES),

  /** The width that the output is made for. */
  COLUMNS(Value.WIDTH),

  /** When output is coloured. */
  COLOR(Value.COLOR),

  /** What long results go through; "" for nothing. */
  PAGER(Value.TEXT),

  /** Whether progress and notices are left out. */
  QUIET(Value.SWITCH),

  /** How many hits a page of {@code search} has. */
  HITS(Value.COUNT),

  /** How many characters {@code search} shows on each side of a passage. */
  CONTEXT(Value.COUNT_FROM_ZERO);

  private final Value value;

  Key(Value value) {
    this.value = value;
  }

  /** The name in the file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Value value() {
    return value;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Key::word).toList();
  }

  static Optional<Key> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
  }
}
