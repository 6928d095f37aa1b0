package wenmai.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void keepsNoMoreThanItMayAndWhatWasAskedForLast() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Recent<Integer, String> recent = new Recent<>(100, String::length);
    // What is kept, the eldest first.
    Map<Integer, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < 5000; i++) {
      int key = random.nextInt(40);
      boolean[] read = {false};
      String value =
          recent.get(
              key,
              asked -> {
                read[0] = true;
                return "x".repeat(asked * 4);
              });
      assertThat(value).hasSize(key * 4);
      assertThat(read[0]).as("seed %d, %d", seed, i).isNotEqualTo(expected.containsKey(key));
      expected.remove(key);
      expected.put(key, value);
      while (expected.values().stream().mapToInt(String::length).sum() > 100) {
        expected.remove(expected.keySet().iterator().next());
      }
    }
  }
}
