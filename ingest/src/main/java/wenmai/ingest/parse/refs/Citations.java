package wenmai.ingest.parse.refs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.refs.ReferenceList.Entry;

/**
 * Finds where the text cites an entry of its list of references: by its number in brackets, or by
 * its first author and its year. A number that two entries have, or none, cites nothing: so the
 * index of an array is none either where there is no list.
 */
final class Citations {
  private static final int MOST_IN_RANGE = 50;

  private static final Pattern NUMBERS =
      Pattern.compile("[\\[［〔](\\d{1,4}(?:\\s?[,，、;；–—~-]\\s?\\d{1,4}){0,30})[\\]］〕]");
  private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:\\s?[–—~-]\\s?(\\d{1,4}))?");
  private static final Pattern RAISED =
      Pattern.compile("[⁰¹²³⁴-⁹]{1,3}(?:[⁻,，][⁰¹²³⁴-⁹]{1,3}){0,9}");
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A Latin surname, and a year close behind it. */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?<![\\p{L}'-])(?<name>\\p{Lu}[\\p{L}'’-]{1,30})"
              + "(?: et al\\.?| and others|\\s?等人?|(?:\\s?(?:,|&|and|和|与|、)\\s?\\p{Lu}[\\p{L}'’-]{1,30}){1,3})?"
              + "[,，]?\\s?[(（]?(?<year>(?:19|20)\\d\\d)(?!\\d)");

  private static final Pattern FIRST_NAME = Pattern.compile("[\\p{L}'’-]{2,31}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** What stands before a year and is no name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("In On By Since The And Of For To From Until Before After January February March April"
                  + " May June July August September October November December")
              .split(" "));

  /** An entry begins with its authors, or with the name of the work. */
  private static final int HEAD = 4;

  private final String text;
  private final List<Entry> entries;
  private final Map<Integer, Entry> byNumber = new HashMap<>();
  private final Map<String, Entry> byAuthor = new HashMap<>();

  /** One place where the text cites an entry. */
  record Cited(Entry entry, int offset) {}

  Citations(String text, List<Entry> entries) {
    this.text = text;
    this.entries = entries;
    Set<Object> twice = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.number() > 0 && byNumber.put(entry.number(), entry) != null) {
        twice.add(entry.number());
      }
      String words = entry.span().of(text);
      Matcher year = YEAR.matcher(words);
      if (year.find()) {
        Set<String> names = new HashSet<>();
        Matcher name = FIRST_NAME.matcher(words);
        for (int i = 0; i < HEAD && name.find(); i++) {
          if (!NO_NAMES.contains(name.group())) {
            names.add(name.group() + " " + year.group());
          }
        }
        for (String one : names) {
          if (byAuthor.put(one, entry) != null) {
            twice.add(one);
          }
        }
      }
    }
    byNumber.keySet().removeAll(twice);
    byAuthor.keySet().removeAll(twice);
  }

  /** All places outside of code and of the entries themselves. */
  List<Cited> find(List<Block> blocks) {
    List<Cited> found = new ArrayList<>();
    if (entries.isEmpty()) {
      return found;
    }
    for (Block block : blocks) {
      if (block.kind() != BlockKind.CODE) {
        int from = block.span().start();
        int to = block.span().end();
        numbers(NUMBERS.matcher(text).region(from, to), found);
        numbers(RAISED.matcher(text).region(from, to), found);
        authors(AUTHOR.matcher(text).region(from, to).useTransparentBounds(true), found);
      }
    }
    found.removeIf(cited -> isInEntry(cited.offset()));
    return found;
  }

  private void numbers(Matcher matcher, List<Cited> found) {
    while (matcher.find()) {
      String numbers = matcher.groupCount() > 0 ? matcher.group(1) : lowered(matcher.group());
      boolean raised = matcher.groupCount() == 0;
      if (raised ? !isRaised(matcher.start()) : isIndex(matcher.start(), matcher.end())) {
        continue;
      }
      Matcher part = PART.matcher(numbers);
      while (part.find()) {
        int first = Integer.parseInt(part.group(1));
        int last = part.group(2) == null ? first : Integer.parseInt(part.group(2));
        for (int n = first; n <= Math.min(last, first + MOST_IN_RANGE); n++) {
          if (byNumber.containsKey(n)) {
            found.add(new Cited(byNumber.get(n), matcher.start()));
          }
        }
      }
    }
  }

  private void authors(Matcher matcher, List<Cited> found) {
    while (matcher.find()) {
      Entry entry = byAuthor.get(matcher.group("name") + " " + matcher.group("year"));
      if (entry != null) {
        found.add(new Cited(entry, matcher.start()));
      }
    }
  }

  /** Whether a bracket is that of a programmer: behind a short name, or before what uses it. */
  private boolean isIndex(int start, int end) {
    int from = start;
    while (from > 0 && (isAscii(text.charAt(from - 1)) || text.charAt(from - 1) == '_')) {
      from--;
    }
    String name = text.substring(from, start);
    boolean word = name.length() > 3 && name.chars().allMatch(Character::isLetter);
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean used = next == '=' || next == '_' || next == '(' || isAscii(next);
    return !name.isEmpty() && (!word || used);
  }

  /** Behind a word or the end of a sentence; x² is a power. */
  private boolean isRaised(int start) {
    int from = start;
    while (from > 0 && isAscii(text.charAt(from - 1))) {
      from--;
    }
    char last = start > 0 ? text.charAt(start - 1) : ' ';
    return start - from > 3
        ? text.substring(from, start).chars().allMatch(Character::isLetter)
        : Runs.isHan(last) || "。，；：”」》）".indexOf(last) >= 0;
  }

  private static boolean isAscii(char unit) {
    return unit < 0x80 && Character.isLetterOrDigit(unit);
  }

  private static String lowered(String raised) {
    StringBuilder plain = new StringBuilder();
    for (char unit : raised.toCharArray()) {
      int digit = DIGITS.indexOf(unit);
      plain.append(digit >= 0 ? (char) ('0' + digit) : unit == '⁻' ? '-' : ',');
    }
    return plain.toString();
  }

  private boolean isInEntry(int offset) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < entries.size() && entries.get(low).span().start() <= offset;
  }
}
