package wenmai.ingest.parse.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day out of a date as people and formats write it. */
public final class Dates {
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b([A-Z][a-z]{2})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2})[a-z]*\\.?,? (\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /** The first date in a text, or null. */
  public static LocalDate find(String text) {
    if (text == null) {
      return null;
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.find()) {
      return date(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find()) {
      return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    return null;
  }

  /** The day of a moment as Chinese sites count it. */
  public static LocalDate ofSeconds(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.ofHours(8));
  }

  /** Whether a line is little more than a date. */
  public static boolean isDateLine(String line) {
    return line.length() <= 40 && find(line) != null;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static LocalDate date(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
