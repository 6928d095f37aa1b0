package wenmai.ingest.parse;

import java.util.regex.Pattern;

/** Text without what a conversion between formats may change of its layout. */
final class Plainly {
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*(?:[-•·▪◦‣–o]|\\d{1,2}[.)])\\s+");
  private static final Pattern SPACE_AT_HAN =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsPunctuation}\\p{S}]) | (?=[\\p{IsHan}\\p{IsPunctuation}\\p{S}])");

  private Plainly() {}

  static String of(String text) {
    String flat = BULLET.matcher(text).replaceAll("").replaceAll("[\\s\u00a0\u3000]+", " ");
    return SPACE_AT_HAN.matcher(flat).replaceAll("").strip();
  }
}
