package wenmai.cli.settings;

import java.util.List;
import wenmai.ingest.fetch.WebUrl;

/** What a key takes. */
enum Value {
  PATH("a path"),
  PATHS("a list of paths"),
  SOURCES("a list of files, folders and http or https addresses"),
  WIDTH("a number from 40 to 1000"),
  COUNT("a number from 1 on"),
  COUNT_FROM_ZERO("a number from 0 on"),
  TEXT("a command"),
  COLOR("auto, always or never"),
  SWITCH("true or false");

  private static final int NARROWEST = 40;
  private static final int WIDEST = 1000;

  private final String said;

  Value(String said) {
    this.said = said;
  }

  /** What it is, for whoever wrote something else. */
  String said() {
    return said;
  }

  boolean isList() {
    return this == PATHS || this == SOURCES;
  }

  boolean isPath() {
    return this == PATH || isList();
  }

  /** The words that it may be, where these can be told. */
  List<String> words() {
    return switch (this) {
      case COLOR -> List.of("auto", "always", "never");
      case SWITCH -> List.of("true", "false");
      default -> List.of();
    };
  }

  boolean takes(String text) {
    return switch (this) {
      case PATH, PATHS -> isPath(text);
      case SOURCES -> WebUrl.isAddress(text) ? canBeFetched(text) : isPath(text);
      case TEXT -> true;
      case WIDTH -> isNumber(text) && number(text) >= NARROWEST && number(text) <= WIDEST;
      case COUNT -> isNumber(text) && number(text) > 0;
      case COUNT_FROM_ZERO -> isNumber(text);
      case COLOR, SWITCH -> words().contains(text);
    };
  }

  private static boolean isPath(String text) {
    return !text.isEmpty() && text.indexOf('\0') < 0;
  }

  private static boolean canBeFetched(String address) {
    try {
      WebUrl.parse(address);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,9}");
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
