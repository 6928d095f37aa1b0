package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what {@link String} itself counts. */
class CodePointsTest {
  @ParameterizedTest
  @MethodSource("wenmai.corpus.RandomText#seeds")
  void offsetsAreThoseThatTheTextItselfCounts(long seed) {
    RandomText random = new RandomText(seed);
    assertCounts(random.likely(60));
    assertCounts(random.points(60));
    assertCounts(random.units(60));
  }

  private static void assertCounts(String text) {
    CodePoints points = CodePoints.of(text);
    for (int units = 0; units <= text.length(); units++) {
      assertThat(points.fromUnits(units)).isEqualTo(text.codePointCount(0, units));
    }
    int all = text.codePointCount(0, text.length());
    for (int count = 0; count <= all; count++) {
      int units = points.toUnits(count);
      assertThat(units).isEqualTo(text.offsetByCodePoints(0, count));
      assertThat(points.fromUnits(units)).isEqualTo(count);
    }
  }

  @Test
  void anOffsetOutsideTheTextIsRefused() {
    CodePoints points = CodePoints.of("GPT-3 \ud83d\ude00");
    assertThat(points.toUnits(7)).isEqualTo(8);
    assertThatIllegalArgumentException().isThrownBy(() -> points.toUnits(8));
    assertThatIllegalArgumentException().isThrownBy(() -> points.toUnits(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> points.fromUnits(9));
    assertThatIllegalArgumentException().isThrownBy(() -> points.fromUnits(-1));
  }
}
