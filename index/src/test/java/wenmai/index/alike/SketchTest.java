package wenmai.index.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.index.analysis.MixedText;

class SketchTest {
  @ParameterizedTest
  @MethodSource("seeds")
  void theEstimateIsNearTheTruthAndAlikeTextsShareAKey(long seed) {
    Random random = new Random(seed);
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      blocks.add(MixedText.of(random, 20));
    }
    Sketch whole = Sketch.of(text(blocks));
    for (int left = blocks.size(); left > 0; left--) {
      List<String> some = new ArrayList<>(blocks.subList(0, left));
      Collections.shuffle(some, random);
      Sketch part = Sketch.of(text(some));
      double truth = Shingles.of(text(blocks)).resemblance(Shingles.of(text(some)));
      assertThat(whole.resemblance(part)).isBetween(truth - .17, truth + .17);
      if (truth > .8) {
        assertThat(part.bands()).as("%s left", left).containsAnyElementsOf(whole.bands());
      }
      assertThat(Sketch.decode(part.encode()).resemblance(part)).isEqualTo(1);
    }
    assertThat(Sketch.of(text(blocks)).encode()).isEqualTo(whole.encode());
  }

  @Test
  void widthCaseScriptAndLayoutMakeNoDifference() {
    String text = "注意力機制讓 GPT-3 看整句話。第二句也短。\n\nThe attention mechanism looks at all words.";
    String same = "The  ATTENTION mechanism\nlooks at all words!\n\n第二句也短\n\n注意力机制让ＧＰＴ－３看\n整句话";
    assertThat(Shingles.of(text).resemblance(Shingles.of(same))).isEqualTo(1);
    assertThat(Sketch.of(text).encode()).isEqualTo(Sketch.of(same).encode());
  }

  @Test
  void aShortTextIsAlikeOnlyIfNearlyNothingIsDifferent() {
    Sketch one = Sketch.of("会议定在五月三日下午两点，请带上打印好的报告和预算表。");
    Sketch moved = Sketch.of("会议定在五月四日下午两点，请带上打印好的报告和预算表。");
    Sketch spaced = Sketch.of("會議定在五月三日下午兩點,請帶上打印好的報告和預算表");
    assertThat(one.resemblance(moved)).isLessThan(.95);
    assertThat(one.isAlike(moved)).isFalse();
    assertThat(one.isAlike(spaced)).isTrue();
  }

  @Test
  void whatHasNoWordsIsLikeNothing() {
    Sketch empty = Sketch.of("—— ……！\n\n😀");
    assertThat(empty.isAlike(empty)).isFalse();
    assertThat(empty.bands()).isEmpty();
    assertThat(Sketch.decode(empty.encode()).bands()).isEmpty();
    assertThat(Shingles.of("……").containedIn(Shingles.of("……"))).isZero();
  }

  static List<Long> seeds() {
    return MixedText.seeds().subList(0, 10);
  }

  private static String text(List<String> blocks) {
    return String.join("\n\n", blocks);
  }
}
