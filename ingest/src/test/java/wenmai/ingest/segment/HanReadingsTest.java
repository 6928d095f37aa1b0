package wenmai.ingest.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Readings;

class HanReadingsTest {
  private final Readings readings = new HanReadings();

  @Test
  void aCharacterHasAllOfItsReadingsWithoutTones() {
    assertThat(readings.of('行')).contains("xing", "hang");
    assertThat(readings.of('女')).contains("nv");
    assertThat(readings.of('x')).isEmpty();
    assertThat(readings.of(0x1f600)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"励,厉,true", "力,里,true", "系,习,true", "练,炼,true", "长,章,true", "力,量,false", "x,x,false"})
  void charactersSoundAlikeThatShareAReading(String a, String b, boolean alike) {
    assertThat(readings.soundAlike(a.charAt(0), b.charAt(0))).isEqualTo(alike);
    assertThat(Readings.NONE.soundAlike(a.charAt(0), b.charAt(0))).isFalse();
  }
}
