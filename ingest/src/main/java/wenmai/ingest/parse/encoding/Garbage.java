package wenmai.ingest.parse.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the characters of a document that nobody can read: replacement characters, private ones,
 * controls, what a wrong encoding makes of text, and the codes of fonts that do not say which
 * characters they show.
 */
public final class Garbage {
  /** What memory that nobody wrote looks like. */
  private static final Pattern FILLED = Pattern.compile("烫{4,10000}+|屯{4,10000}+");

  /** Glyphs by their numbers. */
  private static final Pattern CODES =
      Pattern.compile(
          "(?:/(?:G|g|C|c|cid|uni|glyph)?[0-9A-Fa-f]{2,4}(?![\\w])\\s?){4,10000}+"
              + "|(?:\\(cid:\\d{1,6}\\)\\s?){2,10000}+");

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String WINDOWS =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e"
          + "\u0178";

  /** Of a run of characters: how much must read as another encoding. */
  private static final double MISREAD = .7;

  /** Bytes of two-byte or Cyrillic encodings, each read as a Latin letter: no word is like that. */
  private static final Pattern BYTES = Pattern.compile("[\u00a1-\u00ff]{5,10000}+");

  /** Fewer are the bullets and icons of a short text. */
  private static final int FEWEST = 10;

  /** With a larger share a text is garbage. */
  private static final double MOST = .45;

  private int total;
  private int garbled;
  private final HanWindow han = new HanWindow();
  private final LatinWindow latin = new LatinWindow();

  /**
   * Looks at the text of a block as its reader gave it.
   *
   * @param prose whether it is written in a language, and no code and no table
   */
  public void add(CharSequence raw, boolean prose) {
    String text = raw.toString();
    BitSet bad = new BitSet();
    boolean wide = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      wide |= point >= 0x80;
      boolean unreadable = isUnreadable(point);
      total += unreadable || Character.isLetter(point) ? 1 : 0;
      if (unreadable) {
        bad.set(i, next);
        garbled++;
      }
      i = next;
    }
    markAll(FILLED, text, bad);
    markAll(CODES, text, bad);
    if (wide) {
      markBytes(text, bad);
      markUtf8ReadAsLatin(text, bad);
      markUtf8ReadAsChinese(text, bad);
    }
    garbled += han.add(text, bad);
    garbled += prose ? latin.add(text, bad) : 0;
  }

  /** Takes note that {@code length} units from {@code start} stand for so many characters. */
  private void mark(String text, int start, int length, int characters, BitSet bad) {
    for (int i = start; i < start + length; ) {
      int point = text.codePointAt(i);
      if (bad.get(i)) {
        garbled--;
        total--;
      } else if (Character.isLetter(point)) {
        total--;
      }
      i += Character.charCount(point);
    }
    bad.set(start, start + length);
    garbled += characters;
    total += characters;
  }

  /** How many letters there are, and what is to be letters: not digits, not marks. */
  public int total() {
    return total;
  }

  /** How many of them cannot be read; ends the counting. */
  public int garbled() {
    garbled += han.end() + latin.end();
    return Math.min(total, garbled);
  }

  /** Whether so many characters are garbage that nothing would be found in the text. */
  public boolean prevails() {
    int many = garbled();
    return many >= FEWEST && many > MOST * total;
  }

  private static boolean isUnreadable(int point) {
    if (point < 0x20) {
      return !Character.isWhitespace(point) && point != 0 && point != 0x1b;
    }
    if (point < 0x7f) {
      return false;
    }
    if (point <= 0x9f) {
      return point != 0x85;
    }
    int type = Character.getType(point);
    return point == 0xfffd
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE;
  }

  private void markAll(Pattern pattern, String text, BitSet bad) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int codes = (int) matcher.group().chars().filter(c -> c == '/' || c == '(').count();
      int length = matcher.end() - matcher.start();
      mark(text, matcher.start(), length, codes == 0 ? length : codes, bad);
    }
  }

  /** UTF-8 of which each byte was read as a character: {@code Ã©}. */
  private void markUtf8ReadAsLatin(String text, BitSet bad) {
    for (int i = 0; i < text.length(); i++) {
      int length = utf8Length(latinByte(text.charAt(i)));
      if (length < 2 || i + length > text.length() || isMarked(text, i, bad)) {
        continue;
      }
      int end = i + 1;
      while (end < i + length && (latinByte(text.charAt(end)) & 0xc0) == 0x80) {
        end++;
      }
      if (end == i + length) {
        mark(text, i, length, 1, bad);
        i = end - 1;
      }
    }
  }

  private static boolean isMarked(String text, int at, BitSet bad) {
    return bad.get(at) && text.charAt(at) > 0x9f;
  }

  private static int latinByte(char unit) {
    if (unit < 0x80) {
      return 0;
    }
    if (unit < 0x100) {
      return unit;
    }
    int at = WINDOWS.indexOf(unit);
    return at < 0 ? 0 : 0x80 + at;
  }

  private static int utf8Length(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 3;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
  }

  /** UTF-8 of which pairs of bytes were read as Chinese: its bytes are UTF-8 again. */
  private void markUtf8ReadAsChinese(String text, BitSet bad) {
    int from = 0;
    while (from < text.length()) {
      if (text.charAt(from) < 0x80) {
        from++;
        continue;
      }
      int to = from;
      while (to < text.length() && text.charAt(to) >= 0x80) {
        to++;
      }
      String run = text.substring(from, to);
      if (run.length() >= 3
          && run.codePoints().anyMatch(Character::isIdeographic)
          && HanUse.share(run) < .8
          && isUtf8(bytes(run))) {
        // Three characters were two; of what was lost before, one.
        int of = run.contains("锟斤拷") ? 1 : 2;
        mark(text, from, to - from, Math.max(1, of * (to - from) / 3), bad);
      }
      from = to;
    }
  }

  private void markBytes(String text, BitSet bad) {
    Matcher latin = BYTES.matcher(text);
    while (latin.find()) {
      boolean mixed = latin.group().chars().distinct().count() >= 3;
      if (mixed && !isUtf8(latin.group().getBytes(StandardCharsets.ISO_8859_1))) {
        int length = latin.end() - latin.start();
        mark(text, latin.start(), length, length / 2, bad);
      }
    }
  }

  private static byte[] bytes(String run) {
    return run.replace('\u20ac', '\u0080').getBytes(GB18030);
  }

  private static boolean isUtf8(byte[] bytes) {
    int valid = 0;
    int letters = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = utf8Length(bytes[i] & 0xff);
      int end = i + 1;
      while (end < bytes.length && end < i + length && (bytes[end] & 0xc0) == 0x80) {
        end++;
      }
      boolean whole = length > 1 && end == i + length;
      valid += whole ? length : 0;
      letters += whole ? 1 : 0;
      i = whole ? end : i + 1;
    }
    return letters >= 2 && valid >= MISREAD * bytes.length;
  }
}
