package wenmai.ingest.parse.refs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;

/** The headings of a document, and which of them stand above what it refers to. */
final class Sections {
  private static final int LONGEST = 40;

  /** What a list of references is called, without numbers and brackets around it. */
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?:主要)?[参參]考(?:[资資]料|文[献獻]|[链鏈][接結]|[来來]源|文章|[书書]目|[阅閱][读讀])?(?:[与與及和][^\\s]{2,6})?"
              + "|引用(?:文[献獻]|[资資]料|[来來]源)?|(?:注[释釋]|脚注)[与與及和][参參]考(?:[资資]料|文[献獻])"
              + "|(?:延伸|[扩擴]展|拓展|推[荐薦]|相[关關])[阅閱][读讀]|[资資]料[来來]源|文[献獻]|[书書]目"
              + "|往期(?:作品|文章|回[顾顧]|推[荐薦]|[内內]容|精[选選])?"
              + "|references?(?: and notes| and further reading| cited)?|bibliography|works cited"
              + "|literature(?: cited)?|sources?|citations|further reading|see also",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}]*(?:[一二三四五六七八九十]{1,3}[、.．]\\s*)?|[^\\p{L}]*$");

  private static final Pattern FIRST_ENTRY = Pattern.compile("\\s+(?=[\\[［]1[\\]］]\\s|1[.．、]\\s)");
  private static final int LOWEST = 9;

  /**
   * A heading.
   *
   * @param start where it begins
   * @param body where what it is over begins
   * @param inReferences whether it, or one above it, is that of a list of references
   */
  record Section(String heading, int start, int body, boolean inReferences) {}

  private final List<Section> sections = new ArrayList<>();

  Sections(String text, List<Block> blocks) {
    sections.add(new Section("", 0, 0, false));
    int level = 0;
    for (Block block : blocks) {
      boolean heading = block.kind() == BlockKind.HEADING;
      String words = block.span().of(text);
      int run = heading || block.page() == 0 ? 0 : runIn(words);
      boolean named = run > 0 || isReferences(block, words);
      if (!heading && !named) {
        continue;
      }
      // A heading that is none by its look has the level of the lowest.
      int depth = heading ? block.level() : LOWEST;
      if (named) {
        level = depth;
      } else if (depth <= level) {
        level = 0;
      }
      int start = block.span().start();
      int body = run > 0 ? start + run : block.span().end();
      String shown = run > 0 ? words.substring(0, run).strip() : words;
      sections.add(new Section(shown, start, body, level > 0));
    }
  }

  /** How long the heading is that a page's text runs on from, into the first entry; or 0. */
  private static int runIn(String words) {
    Matcher first = FIRST_ENTRY.matcher(words).region(0, Math.min(words.length(), LONGEST));
    return first.find() && REFERENCES.matcher(words.substring(0, first.start())).matches()
        ? first.start()
        : 0;
  }

  /** In order; the first is what stands before any heading. */
  List<Section> all() {
    return sections;
  }

  /** The section that an offset lies in. */
  Section at(int offset) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low);
  }

  private static boolean isReferences(Block block, String words) {
    boolean fits = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.PARAGRAPH;
    return fits
        && words.length() <= LONGEST
        && REFERENCES.matcher(AROUND.matcher(words).replaceAll("")).matches();
  }
}
