package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
  @Test
  void itCountsTheFewestChanges() {
    assertThat(EditDistance.of("注意力机制", "注意机制。")).isEqualTo(2);
    assertThat(EditDistance.of("", "GPT")).isEqualTo(3);
    assertThat(EditDistance.of("GPT-3", "GPT-3")).isZero();
    assertThat(EditDistance.of("kitten", "sitting")).isEqualTo(3);
    assertThat(EditDistance.of("a".repeat(500), "b".repeat(700))).isEqualTo(700);
  }

  /** The band around the diagonal may never hide a shorter way. */
  @Test
  void aBandFindsWhatTheWholeFinds() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      String one = random(random);
      String other = random(random);
      assertThat(EditDistance.of(one, other)).isEqualTo(whole(one, other));
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    random.ints(random.nextInt(200), 'a', 'd').forEach(unit -> text.append((char) unit));
    return text.toString();
  }

  private static int whole(String one, String other) {
    int[][] all = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          all[i][j] = i + j;
        } else {
          int replaced = all[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          all[i][j] = Math.min(replaced, 1 + Math.min(all[i - 1][j], all[i][j - 1]));
        }
      }
    }
    return all[one.length()][other.length()];
  }
}
