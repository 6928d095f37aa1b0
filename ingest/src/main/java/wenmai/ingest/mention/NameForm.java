package wenmai.ingest.mention;

import wenmai.corpus.Fold;

/**
 * The form in which names are compared: folded, without invisible characters, with one {@link #GAP}
 * for each run of separators and at each seam between letters, digits and Han.
 */
final class NameForm {
  /** Stands for any separators; no other unit of a form is a separator. */
  static final char GAP = ' ';

  private NameForm() {}

  /** The form of a name, or of a whole text that words are looked for in. */
  static String of(String text) {
    return of(text.toCharArray());
  }

  /** The same for a text that was taken apart. */
  static String of(char[] text) {
    StringBuilder form = new StringBuilder(text.length + 8);
    long gap = Gap.read(text, 0);
    byte last = Units.OTHER;
    for (int i = Gap.end(gap); i < text.length; i = Gap.end(gap)) {
      byte kind = Units.kind(text, i);
      if (!form.isEmpty() && isParted(last, Gap.kind(gap), kind)) {
        form.append(GAP);
      }
      form.append(Fold.fold(text[i]));
      last = kind;
      gap = Gap.read(text, i + 1);
    }
    return form.toString();
  }

  static boolean isParted(byte left, int gap, byte right) {
    boolean wrapped = gap == Gap.WRAP && left == Units.HAN && right == Units.HAN;
    return (gap != Gap.NONE && !wrapped) || Units.isSeam(left, right);
  }
}
