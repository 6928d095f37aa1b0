package wenmai.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a day as users write it: whole, or as a month or a year, which begins and ends. */
final class Day {
  private Day() {}

  /** The first day of what is written; empty if it is no date. */
  static Optional<LocalDate> first(String text) {
    try {
      return Optional.of(
          text.matches("[0-9]{4}")
              ? LocalDate.of(Integer.parseInt(text), 1, 1)
              : text.matches("[0-9]{4}-[0-9]{2}")
                  ? YearMonth.parse(text).atDay(1)
                  : LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The last day of what is written; empty if it is no date. */
  static Optional<LocalDate> last(String text) {
    return first(text)
        .map(
            day ->
                switch (text.length()) {
                  case 4 -> day.plusYears(1).minusDays(1);
                  case 7 -> day.plusMonths(1).minusDays(1);
                  default -> day;
                });
  }
}
