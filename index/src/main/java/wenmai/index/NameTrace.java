package wenmai.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * What every passage has in its gram layer that holds a name, however the name is written there.
 *
 * <p>Of Han that is each character by itself, as pairs may be parted. Of letters it is each run of
 * them between two signs that are none; where a name has a separator, a text may have none, and the
 * last run may have the s of a plural. Digits say nothing, as invisible characters may stand
 * between them.
 *
 * @param han characters, all of them
 * @param runs for each run of letters the forms that it may have, one of them
 */
record NameTrace(Set<String> han, List<Set<String>> runs) {
  static NameTrace of(String name) {
    Set<String> han = new LinkedHashSet<>();
    List<Set<String>> runs = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    String folded = Fold.fold(name);
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int point = folded.codePointAt(i);
      if (isLetter(point)) {
        run.appendCodePoint(point);
      } else if (point > 0xffff || !Fold.isInvisible((char) point)) {
        end(run, joined);
        if (point > 0xffff || !Fold.isSeparator((char) point)) {
          addForms(joined, runs);
          joined.clear();
        }
        if (Runs.isHan(point)) {
          han.add(Character.toString(point));
        }
      }
    }
    end(run, joined);
    addForms(joined, runs);
    return new NameTrace(han, runs);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return han.isEmpty() && runs.isEmpty();
  }

  /** The runs of letters of a term of the gram layer. */
  static List<String> runsOf(String term) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < term.length(); i += Character.charCount(term.codePointAt(i))) {
      int point = term.codePointAt(i);
      if (isLetter(point)) {
        run.appendCodePoint(point);
      } else {
        end(run, runs);
      }
    }
    end(run, runs);
    return runs;
  }

  private static void end(StringBuilder run, List<String> runs) {
    if (!run.isEmpty()) {
      runs.add(run.toString());
      run.setLength(0);
    }
  }

  /** The forms of runs that may stand joined: few-shot as few, as shot and as fewshot. */
  private static void addForms(List<String> joined, List<Set<String>> runs) {
    for (int i = 0; i < joined.size(); i++) {
      Set<String> forms = new LinkedHashSet<>();
      for (int from = 0; from <= i; from++) {
        for (int to = i + 1; to <= joined.size(); to++) {
          String form = String.join("", joined.subList(from, to));
          forms.add(form);
          if (to == joined.size()) {
            forms.add(form + "s");
          }
        }
      }
      runs.add(forms);
    }
  }

  private static boolean isLetter(int point) {
    return Character.isLetter(point) && !Runs.isHan(point);
  }
}
