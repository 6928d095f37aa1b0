package wenmai.cli.settings;

import java.util.List;

/**
 * A key and what it is set to.
 *
 * @param values one for a key that takes one; paths are absolute; none where nothing is set
 */
public record Setting(Key key, List<String> values, Origin origin) {
  public Setting {
    values = List.copyOf(values);
  }

  /** The value of a key that has one. */
  public String value() {
    return values.getFirst();
  }
}
