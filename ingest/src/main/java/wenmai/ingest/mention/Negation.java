package wenmai.ingest.mention;

import java.util.Set;
import wenmai.corpus.Fold;

/** Whether what stands before a name makes it another thing: 监督学习 in 无监督学习. */
final class Negation {
  private static final String HAN = "无非";
  private static final String HAN_INSIDE = "无非不半弱";

  /** 并非语言模型 denies a sentence, not the name. */
  private static final String BEFORE_FEI = "并而绝除若莫决亦皆均";

  private static final Set<String> WORDS_INSIDE = Set.of("non", "un", "semi", "weak", "weakly");
  private static final int LONGEST_WORD = 6;
  private static final String SUPERVISED = "supervised";

  private Negation() {}

  /** Whether a name that begins at {@code start} of a text is negated by what it follows. */
  static boolean isBefore(String text, int start) {
    int before = Edges.before(text, start);
    if (before < 0) {
      return false;
    }
    return Units.kind(text, start) == Units.HAN
        ? isHanBefore(text, before)
        : Edges.isDash(text, before) && isWordBefore(text, start, before);
  }

  private static boolean isWordBefore(String text, int start, int dash) {
    int end = Edges.before(text, dash) + 1;
    int from = end;
    while (from > 0 && end - from <= LONGEST_WORD && Units.isWord(Units.kind(text, from - 1))) {
      from--;
    }
    String word = Fold.fold(text.substring(from, end));
    boolean self =
        word.equals("self") && text.regionMatches(true, start, SUPERVISED, 0, SUPERVISED.length());
    return self || WORDS_INSIDE.contains(word);
  }

  private static boolean isHanBefore(String text, int before) {
    char unit = Fold.fold(text.charAt(before));
    if (HAN.indexOf(unit) < 0) {
      return false;
    }
    int further = Edges.before(text, before);
    return unit == '无' || further < 0 || BEFORE_FEI.indexOf(Fold.fold(text.charAt(further))) < 0;
  }

  /**
   * Whether {@code name}, inside a longer name, is negated or weakened by what stands before it
   * there.
   */
  static boolean isInside(String before, String name) {
    String prefix = NameForm.of(before);
    String form = NameForm.of(name);
    if (prefix.isEmpty()) {
      return false;
    }
    char last = prefix.charAt(prefix.length() - 1);
    String word = prefix.substring(prefix.lastIndexOf(NameForm.GAP) + 1);
    // Self-supervised is not supervised, though self-attention is attention.
    boolean self =
        (last == '自' && form.startsWith("监督"))
            || (word.equals("self") && form.startsWith(SUPERVISED));
    return self || HAN_INSIDE.indexOf(last) >= 0 || WORDS_INSIDE.contains(word);
  }
}
