package wenmai.cli;

import java.util.Locale;

/** The output forms of most commands. */
enum TextOrJson {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
