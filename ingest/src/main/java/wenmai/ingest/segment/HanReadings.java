package wenmai.ingest.segment;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenmai.corpus.Readings;

/**
 * Pinyin as HanLP's dictionary lists it. Only the entries of single characters are read, as they
 * give every reading of one; HanLP's own loader would build an automaton of all phrases first.
 */
public final class HanReadings implements Readings {
  private static final String RESOURCE = "/data/dictionary/pinyin/pinyin.txt";

  @Override
  public Set<String> of(int point) {
    return Table.READINGS.getOrDefault(point, Set.of());
  }

  /** The table, loaded at the first character that is asked for. */
  private static final class Table {
    private static final Map<Integer, Set<String>> READINGS = load();

    private static Map<Integer, Set<String>> load() {
      Map<Integer, Set<String>> readings = HashMap.newHashMap(30_000);
      try (InputStream stream = HanLP.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IOException("not on the class path: " + RESOURCE);
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int point = line.isEmpty() ? 0 : line.codePointAt(0);
          if (line.indexOf('=') == Character.charCount(point)) {
            readings.put(point, withoutTones(line.substring(line.indexOf('=') + 1)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return readings;
    }

    /** {@code xing2,hang2} as the set of xing and hang. */
    private static Set<String> withoutTones(String listed) {
      Set<String> sounds = new TreeSet<>();
      for (String reading : listed.split(",")) {
        sounds.add(reading.replaceAll("[0-9]", ""));
      }
      return Set.copyOf(sounds);
    }
  }
}
