package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;
import wenmai.index.analysis.MixedText;

class PassagePlaceTest {
  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void thePlaceOfAPassageIsReadBackEqual(long seed) {
    Random random = new Random(seed);
    String text = "GPT-3" + MixedText.of(random, 40) + "\ud83d\ude00 注意力机制";
    int start = text.length() - 5;
    Passage passage =
        new Passage(new Span(start, text.length()), List.of(), random.nextInt(9), random.nextInt());
    PassagePlace place = new PassagePlace(passage, CodePoints.of(text));
    assertThat(place.pointStart()).isEqualTo(text.codePointCount(0, start));
    assertThat(PassagePlace.decode(place.encode())).isEqualTo(place);
  }
}
