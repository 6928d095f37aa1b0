package wenmai.cli.settings;

import java.util.Locale;

/**
 * Where the value of a setting comes from.
 *
 * @param name the option, the variable or the file; "" for what the program found or does itself
 * @param line of a file, from 1; else 0
 */
public record Origin(Kind kind, String name, int line) {
  /** The kinds of origin, those that win over others first. */
  public enum Kind {
    FLAG,
    ENVIRONMENT,
    FILE,
    FOUND,
    DEFAULT;

    /** As it is written in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Origin flag(String option) {
    return new Origin(Kind.FLAG, option, 0);
  }

  static Origin variable(String name) {
    return new Origin(Kind.ENVIRONMENT, name, 0);
  }

  static Origin usual() {
    return new Origin(Kind.DEFAULT, "", 0);
  }

  static Origin found() {
    return new Origin(Kind.FOUND, "", 0);
  }
}
