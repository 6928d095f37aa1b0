package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Document;

/** Texts that could take a reader forever: the limit guards against a hang, it measures nothing. */
class EndlessTest {
  @ParameterizedTest
  @CsvSource({
    "a.txt, see http://a, ), 200000",
    "a.txt, see http://a, ], 200000",
    "a.md, text, '\\n\\n<?', 100000",
    "a.md, text, '\\n\\n<![CDATA[', 100000",
    "a.md, text, '\\n\\n<!A', 100000",
    "a.md, text, $, 200000",
    "a.mdx, text, $, 500000",
    "a.mdx, text, '`a', 500000"
  })
  void comesToAnEnd(String name, String head, String repeated, int times) {
    String text = head + repeated.replace("\\n", "\n").repeat(times) + "\n";
    Document document =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> new DocumentParser().parse(name, text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.text()).startsWith(head.substring(0, 3));
  }
}
