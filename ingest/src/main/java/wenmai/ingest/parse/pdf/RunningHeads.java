package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells running heads, running feet and page numbers from the text: the same words, but for their
 * numbers, stand at the same height at the edge of several pages.
 */
final class RunningHeads {
  /** Fewer pages have none. */
  private static final int FEWEST_PAGES = 3;

  /** In how much of the page's height, at the top and at the bottom, they stand. */
  private static final float ZONE = .14f;

  private static final float SAME_HEIGHT = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern ROMAN = Pattern.compile("[ivxlc]{1,7}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<PdfPage> pages;
  private final float body;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<Integer, Set<PageLine>> found = new HashMap<>();

  /** Where a text stands. */
  private record Place(int page, PageLine line) {}

  /**
   * @param body the size of most of the document's type
   */
  RunningHeads(List<PdfPage> pages, float body) {
    this.pages = pages;
    this.body = body;
    if (pages.size() >= FEWEST_PAGES) {
      collect();
      for (List<Place> same : places.values()) {
        judge(same);
      }
    }
  }

  /** The furniture of a page, from its edges inwards: what stands behind text is text. */
  Set<PageLine> of(int index) {
    Set<PageLine> candidates = found.getOrDefault(index, Set.of());
    Set<PageLine> furniture = new HashSet<>();
    if (!candidates.isEmpty()) {
      List<PageLine> lines = new ArrayList<>(pages.get(index).lines());
      lines.removeIf(line -> line.turn() != pages.get(index).turn());
      lines.sort(Comparator.comparingDouble(PageLine::base));
      peel(lines, candidates, furniture);
      peel(lines.reversed(), candidates, furniture);
    }
    return furniture;
  }

  private static void peel(List<PageLine> lines, Set<PageLine> candidates, Set<PageLine> into) {
    for (int i = 0; i < lines.size(); i++) {
      if (candidates.contains(lines.get(i))) {
        into.add(lines.get(i));
        continue;
      }
      // A row may hold the head and, a little lower, its number.
      boolean next = false;
      for (int j = i + 1; j < lines.size() && lines.get(j).isBeside(lines.get(i)); j++) {
        next |= candidates.contains(lines.get(j));
      }
      if (!next) {
        return;
      }
    }
  }

  private void collect() {
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      for (PageLine line : page.lines()) {
        boolean edge =
            line.base() < ZONE * page.height() || line.base() > (1 - ZONE) * page.height();
        // A title that returns is larger than the text: it is the slide's, not the page's.
        if (edge && line.turn() == page.turn() && line.size() <= 1.15f * body) {
          places
              .computeIfAbsent(key(line.text()), key -> new ArrayList<>())
              .add(new Place(i, line));
        }
      }
    }
  }

  static String key(String text) {
    String words = BLANKS.matcher(text).replaceAll("");
    return ROMAN.matcher(words).matches() ? "#" : DIGITS.matcher(words).replaceAll("#");
  }

  private void judge(List<Place> same) {
    TreeMap<Float, List<Place>> heights = new TreeMap<>();
    for (Place place : same) {
      Float near = heights.floorKey(place.line().base() + SAME_HEIGHT);
      boolean fits = near != null && near >= place.line().base() - SAME_HEIGHT;
      heights
          .computeIfAbsent(fits ? near : place.line().base(), base -> new ArrayList<>())
          .add(place);
    }
    for (List<Place> level : heights.values()) {
      Set<Integer> on = new HashSet<>();
      level.forEach(place -> on.add(place.page()));
      int least = pages.size() <= 4 ? 2 : 3;
      List<Place> kept = isNumber(level.get(0)) ? inSequence(level, least) : level;
      // An address is given for what stands on a page, unless it stands on most.
      boolean address = kept.stream().anyMatch(place -> place.line().text().contains("://"));
      if (on.size() >= (address ? Math.max(least, pages.size() / 2) : least)) {
        for (Place place : kept) {
          found.computeIfAbsent(place.page(), page -> new HashSet<>()).add(place.line());
        }
      }
    }
  }

  private static boolean isNumber(Place place) {
    return key(place.line().text()).chars().noneMatch(Character::isLetter);
  }

  /** Numbers that grow as the pages do; others may be of a table, or of a figure. */
  private static List<Place> inSequence(List<Place> level, int least) {
    Map<Integer, List<Place>> offsets = new HashMap<>();
    for (Place place : level) {
      int number = number(place.line().text());
      offsets.computeIfAbsent(number - place.page(), o -> new ArrayList<>()).add(place);
    }
    List<Place> kept = new ArrayList<>();
    for (List<Place> run : offsets.values()) {
      if (run.size() >= least) {
        kept.addAll(run);
      }
    }
    return kept;
  }

  private static int number(String text) {
    Matcher digits = DIGITS.matcher(text);
    if (digits.find() && digits.group().length() <= 6) {
      return Integer.parseInt(digits.group());
    }
    int value = 0;
    int highest = 0;
    String roman = text.strip();
    for (int i = roman.length() - 1; i >= 0; i--) {
      int at = "ivxlc".indexOf(roman.charAt(i));
      int worth = at < 0 ? 0 : new int[] {1, 5, 10, 50, 100}[at];
      value += worth < highest ? -worth : worth;
      highest = Math.max(highest, worth);
    }
    return value;
  }
}
