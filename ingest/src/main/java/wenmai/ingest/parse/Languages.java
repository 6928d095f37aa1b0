package wenmai.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;

/**
 * Tells the language of a text. The script decides between Chinese, Japanese, Korean and the rest,
 * whatever the source declares: templates declare "en" over Chinese pages. Among the rest a
 * declaration is believed, else a model decides.
 */
final class Languages {
  static final String UNKNOWN = "und";

  /**
   * English terms fill Chinese articles; half-translated subtitles have one Han to five letters.
   */
  private static final double CHINESE_SHARE = .15;

  private static final int ENOUGH_LETTERS = 20;

  /**
   * Of fewer the model says Latin as soon as English; without an accent they are taken for English.
   */
  private static final int SURE_LETTERS = 300;

  private static final int SAMPLE = 10_000;

  private Languages() {}

  /**
   * @param declared a language tag such as "zh-Hant", or null
   * @return ISO 639-1, or "und"
   */
  static String of(String text, List<Block> blocks, String declared) {
    StringBuilder sample = new StringBuilder();
    Count count = new Count();
    count.add(blocks, false, text, sample);
    if (count.letters() < ENOUGH_LETTERS) {
      count.add(blocks, true, text, sample);
    }
    String script = count.language();
    if (script != null) {
      return script;
    }
    String claim = code(declared);
    if (claim != null && !claim.equals("zh") && !claim.equals("ja") && !claim.equals("ko")) {
      return claim;
    }
    if (count.others < ENOUGH_LETTERS) {
      return UNKNOWN;
    }
    if (count.others < SURE_LETTERS && isAscii(sample)) {
      return "en";
    }
    if (PlainEnglish.is(sample)) {
      return "en";
    }
    return iso6391(new LanguageDetectorME(Model.LOADED).predictLanguage(sample).getLang());
  }

  private static boolean isAscii(CharSequence text) {
    return text.chars().allMatch(unit -> unit < 128 || !Character.isLetter(unit));
  }

  private static String code(String tag) {
    if (tag == null) {
      return null;
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() == 2 ? language : null;
  }

  private static String iso6391(String code) {
    return Model.TWO_LETTERS.getOrDefault(code, UNKNOWN);
  }

  /** Letters by script. */
  private static final class Count {
    int han;
    int kana;
    int hangul;
    int others;

    void add(List<Block> blocks, boolean code, String text, StringBuilder sample) {
      for (Block block : blocks) {
        if ((block.kind() == BlockKind.CODE) == code) {
          String words = block.span().of(text);
          add(words);
          if (sample.length() < SAMPLE) {
            sample.append(words, 0, Math.min(words.length(), SAMPLE)).append('\n');
          }
        }
      }
    }

    int letters() {
      return han + kana + hangul + others;
    }

    private void add(String words) {
      words.codePoints().filter(Character::isLetter).forEach(this::add);
    }

    private void add(int letter) {
      switch (Character.UnicodeScript.of(letter)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        default -> others++;
      }
    }

    String language() {
      int east = han + kana + hangul;
      if (east == 0 || east < CHINESE_SHARE * (east + others)) {
        return null;
      }
      if (hangul > east / 2) {
        return "ko";
      }
      return kana > east / 5 ? "ja" : "zh";
    }
  }

  /** Ten megabytes, loaded when the first text in Latin letters asks for them. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();
    static final Map<String, String> TWO_LETTERS = twoLetters();

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("langdetect-183.bin", e);
      }
    }

    private static Map<String, String> twoLetters() {
      Map<String, String> codes = new HashMap<>();
      for (String language : Locale.getISOLanguages()) {
        codes.put(Locale.of(language).getISO3Language(), language);
      }
      // The model names the spoken language where ISO 639-1 has the larger one.
      codes.putAll(
          Map.of("cmn", "zh", "arb", "ar", "ekk", "et", "lvs", "lv", "pes", "fa", "zlm", "ms"));
      return codes;
    }
  }
}
