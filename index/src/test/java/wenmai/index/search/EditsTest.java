package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
  @ParameterizedTest
  @CsvSource({
    "transformer, transformer, 0",
    "tranformer, transformer, 1",
    "instrcut, instruct, 1",
    "atention, attentions, 2",
    "gtp3, gpt3, 1",
    "bert, gpt, 3",
    "'', ab, 2"
  })
  void editsAreCountedWithSwaps(String a, String b, int edits) {
    assertThat(Edits.between(a, b, 2)).isEqualTo(edits);
    assertThat(Edits.between(b, a, 2)).isEqualTo(edits);
  }

  /** Lucene's automata, which look for other words in the index, count in the same way. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theyAgreeWithTheAutomataOfTheIndex(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String a = word(random);
      String b = word(random);
      for (int most = 0; most <= 2; most++) {
        boolean near = Operations.run(new LevenshteinAutomata(a, true).toAutomaton(most), b);
        assertThat(Edits.between(a, b, most) <= most).as("%s %s %d", a, b, most).isEqualTo(near);
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(7), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
