package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;

class ParserVersionTest {
  @Test
  void anotherTikaIsAnotherParser() {
    String tika = Tika.getString().replace("Apache Tika ", "");
    assertThat(DocumentParser.VERSION).matches("\\d+\\+tika-.*").endsWith("+tika-" + tika);
  }
}
