package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Span;
import wenmai.index.analysis.MixedText;

class ExcerptTest {
  private static final int MOST_UNITS = 600;

  @Test
  void theDensestMatchesAreShownInWholeSentences() {
    String filler = "这里什么也没有说，只是为了把文字拉得很长很长。".repeat(20);
    String dense = "奖励模型给回答打分。没有奖励模型就没有反馈。";
    String text = "奖励模型在此。" + filler + dense + filler;
    List<Highlight> lit = new ArrayList<>();
    for (int at = text.indexOf("奖励模型"); at >= 0; at = text.indexOf("奖励模型", at + 1)) {
      lit.add(new Highlight(new Span(at, at + 4), null));
    }
    String shown = new Excerpt(text, new Span(0, text.length()), lit).span().of(text);
    assertThat(shown).contains(dense).startsWith("这里").endsWith("。");
    assertThat(shown.length()).isLessThanOrEqualTo(MOST_UNITS / 2);
  }

  /** The argument is the seed of the text and of what is lit in it. */
  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void nothingIsCutThatBelongsTogether(long seed) {
    Random random = new Random(seed);
    String text = "x" + MixedText.of(random, 2000) + "👩‍👩‍👧".repeat(random.nextInt(200)) + "x";
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    List<Highlight> lit = new ArrayList<>();
    for (int i = random.nextInt(40); i > 0; i--) {
      int start = graphemes.following(random.nextInt(text.length() - 1));
      int end = graphemes.following(Math.min(text.length() - 1, start + random.nextInt(20)));
      if (end > start && !text.substring(start, end).isBlank()) {
        Span span = new Span(start, end);
        if (span.of(text).strip().equals(span.of(text))) {
          lit.add(new Highlight(span, null));
        }
      }
    }
    List<Highlight> apart = Highlighter.apart(lit);
    Span shown = new Excerpt(text, new Span(0, text.length()), apart).span();
    shown.check(text, "excerpt");
    assertThat(graphemes.isBoundary(shown.start()) && graphemes.isBoundary(shown.end())).isTrue();
    int longest = 0;
    for (Highlight one : apart) {
      longest = Math.max(longest, one.span().length());
      if (shown.overlaps(one.span())) {
        assertThat(shown.contains(one.span())).as("%s in %s", one, shown).isTrue();
      }
    }
    assertThat(shown.length()).isLessThanOrEqualTo(Math.max(MOST_UNITS, 2 * longest));
    assertThat(apart.isEmpty() || apart.stream().anyMatch(one -> shown.contains(one.span())))
        .isTrue();
  }
}
