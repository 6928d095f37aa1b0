package wenmai.ingest.parse.refs;

import java.util.Locale;

/** The number of a book; its last digit checks the others. */
public final class Isbn {
  private Isbn() {}

  /** The 13 digits of what is written as an ISBN of 10 or 13 digits, or "" if it is none. */
  public static String of(String written) {
    String digits = written.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    if (digits.length() == 13 && digits.indexOf('X') < 0) {
      return check(digits.substring(0, 12)) == digits.charAt(12) ? digits : "";
    }
    if (digits.length() != 10) {
      return "";
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
      sum += value * (10 - i);
    }
    String first = "978" + digits.substring(0, 9);
    return sum % 11 == 0 ? first + check(first) : "";
  }

  private static char check(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
