package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({"-1,0", "-2,-1", "3,2"})
  void whatIsNoRangeIsRefused(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(start, end))
        .withMessageContaining("[" + start + ", " + end + ")");
  }

  /** Two ranges of small numbers, compared with the sets of units that they stand for. */
  @ParameterizedTest
  @MethodSource("wenmai.corpus.RandomText#seeds")
  void overlapAndContainmentAreThoseOfTheUnits(long seed) {
    Random random = new Random(seed);
    Span one = random(random);
    Span other = random(random);
    List<Integer> units = units(one);
    assertThat(one.length()).isEqualTo(units.size());
    assertThat(one.contains(one)).isTrue();
    if (one.length() > 0 && other.length() > 0) {
      assertThat(one.overlaps(other))
          .isEqualTo(units(other).stream().anyMatch(units::contains))
          .isEqualTo(other.overlaps(one));
      assertThat(one.contains(other)).isEqualTo(units.containsAll(units(other)));
    }
  }

  @Test
  void theFirstAndThenTheLongerComesFirst() {
    List<Span> spans =
        new ArrayList<>(List.of(new Span(2, 3), new Span(0, 2), new Span(0, 5), new Span(2, 9)));
    spans.sort(null);
    assertThat(spans)
        .containsExactly(new Span(0, 5), new Span(0, 2), new Span(2, 9), new Span(2, 3));
  }

  @Test
  void aShiftedSpanCoversTheSameOfAShiftedText() {
    Span span = new Span(0, 5);
    assertThat(span.of("注意力机制")).isEqualTo("注意力机制");
    assertThat(span.shift(6).of("GPT-3 注意力机制")).isEqualTo("注意力机制");
    assertThatIllegalArgumentException().isThrownBy(() -> span.shift(-1));
  }

  @Test
  void aSpanThatLeavesTheTextOrSplitsAPairIsRefused() {
    String text = "a\ud83d\ude00b";
    for (int start = 0; start <= text.length() + 1; start++) {
      for (int end = start; end <= text.length() + 1; end++) {
        Span span = new Span(start, end);
        if (end <= text.length() && start != 2 && end != 2) {
          span.check(text, "mention");
        } else {
          assertThatIllegalArgumentException()
              .isThrownBy(() -> span.check(text, "mention"))
              .withMessageStartingWith("mention [" + start + ", " + end + ")");
        }
      }
    }
    new Span(0, 1).check("\ud83d\ud83d\ude00", "lone units are no pair");
  }

  private static Span random(Random random) {
    int start = random.nextInt(8);
    return new Span(start, start + random.nextInt(8));
  }

  private static List<Integer> units(Span span) {
    return IntStream.range(span.start(), span.end()).boxed().toList();
  }
}
