package wenmai.ingest.parse.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts cut at random from the shipped articles, written in every set that Chinese and English are
 * written in, and read without being told: prints how many come back exactly, by length.
 */
class EncodingTableTest {
  private static final int TEXTS = 150;
  private static final int[] LENGTHS = {20, 50, 200, 1_000, 20_000};

  /** Least share read exactly, by length, in percent: a short text says little. */
  private static final int[] LEAST = {95, 98, 99, 100, 100};

  private static final String[] SIMPLIFIED = {
    "UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"
  };
  private static final String[] TRADITIONAL = {
    "UTF-8", "Big5", "Big5-HKSCS", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"
  };
  private static final String[] ENGLISH = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"};

  @Test
  void textsAreReadByTheSetThatTheyWereWrittenIn() throws IOException {
    List<String> missed = new ArrayList<>();
    measure("simplified", articles(".zh.md"), SIMPLIFIED, missed);
    measure("traditional", articles(".zh-hant.md"), TRADITIONAL, missed);
    measure("English", typeset(articles(".en.md")), ENGLISH, missed);
    assertThat(missed).isEmpty();
  }

  private static String articles(String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("../corpus/documents"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  /** English with the quotes, dashes and accents that ASCII lacks. */
  private static String typeset(String english) {
    return english
        .replaceAll("(?<=\\w)'(?=\\w)", "’")
        .replaceAll("\"(?=\\w)", "“")
        .replace('"', '”')
        .replace(" naive", " naïve")
        .replaceAll("\\be(?=[lx])", "é");
  }

  private static void measure(String name, String text, String[] sets, List<String> missed) {
    for (String set : sets) {
      StringBuilder row = new StringBuilder("%-12s %-12s".formatted(name, set));
      for (int i = 0; i < LENGTHS.length; i++) {
        double exact = exact(text, Charset.forName(set), LENGTHS[i]);
        row.append(" %6d: %5.1f %%".formatted(LENGTHS[i], exact));
        if (exact < LEAST[i]) {
          missed.add(name + " " + set + " " + LENGTHS[i] + ": " + exact);
        }
      }
      System.out.println(row);
    }
  }

  private static double exact(String text, Charset set, int length) {
    Random random = new Random(length);
    int same = 0;
    for (int i = 0; i < TEXTS; i++) {
      int start = random.nextInt(Math.max(1, text.length() - length));
      String cut = text.substring(start, Math.min(text.length(), start + length));
      String written = new String(cut.getBytes(set), set); // what the set lacks is a ? in both
      same += Encodings.decode(cut.getBytes(set), false).text().equals(written) ? 1 : 0;
    }
    return 100. * same / TEXTS;
  }
}
