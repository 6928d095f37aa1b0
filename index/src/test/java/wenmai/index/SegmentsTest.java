package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the index came about, nearly all of it lies in one segment. */
class SegmentsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void smallSegmentsAreMergedOnceTheyAreAQuarter(long seed) throws IOException {
    Random random = new Random(seed);
    Shelf shelf = new Shelf(folder);
    int mostApart = 0;
    for (int run = 0; run < 15; run++) {
      for (int left = random.nextInt(4); left >= 0; left--) {
        shelf.write("t" + random.nextInt(60) + ".txt", lines(random));
      }
      shelf.update();
      int apart = checkedSegments(shelf);
      mostApart = Math.max(mostApart, apart);
    }
    assertThat(mostApart).isGreaterThan(1); // or each run would pay for a merge of the whole
  }

  private static int checkedSegments(Shelf shelf) throws IOException {
    try (Directory directory = FSDirectory.open(shelf.index.path())) {
      SegmentInfos segments = SegmentInfos.readLatestCommit(directory);
      long whole = 0;
      long largest = 0;
      for (SegmentCommitInfo segment : segments) {
        whole += segment.sizeInBytes();
        largest = Math.max(largest, segment.sizeInBytes());
      }
      assertThat(4 * (whole - largest)).isLessThanOrEqualTo(whole);
      return segments.size();
    }
  }

  private static String[] lines(Random random) {
    String[] lines = new String[2 + random.nextInt(40)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "line " + random.nextInt() + " 注意力" + random.nextInt(1000);
    }
    return lines;
  }
}
