package wenmai.ingest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The images that lie beside the classes are those that HanLP's dictionaries give, and no older.
 */
class SegmentImagesTest {
  @Test
  void theImageIsMadeOfThisHanLp() throws IOException {
    assertThat(stored(HanDictionary.NAME)).isEqualTo(HanImageWriter.image());
    assertThat(stored(HanReadings.NAME)).isEqualTo(ReadingsWriter.image());
  }

  @Test
  void everyCharacterThatIsListedHasItsReadings() throws IOException {
    HanReadings readings = new HanReadings();
    Map<Integer, String> listed = ReadingsWriter.listed();
    assertThat(listed).hasSizeGreaterThan(20_000);
    for (Map.Entry<Integer, String> entry : listed.entrySet()) {
      assertThat(readings.of(entry.getKey())).isEqualTo(Set.of(entry.getValue().split(",")));
    }
  }

  private static byte[] stored(String name) throws IOException {
    try (InputStream stream = HanDictionary.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }
}
