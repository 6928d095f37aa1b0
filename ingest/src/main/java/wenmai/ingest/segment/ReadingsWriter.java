package wenmai.ingest.segment;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import wenmai.corpus.image.ImageWriter;
import wenmai.corpus.image.StoredTexts;

/**
 * Writes the readings of single characters that HanLP's dictionary lists. Its entries of phrases
 * are left out: those of characters give every reading of one.
 */
final class ReadingsWriter {
  private static final String RESOURCE = "/data/dictionary/pinyin/pinyin.txt";

  private ReadingsWriter() {}

  /** The image as {@link HanReadings} reads it. */
  static byte[] image() throws IOException {
    Map<Integer, String> listed = listed();
    StoredTexts texts = new StoredTexts();
    Map<String, Integer> places = new HashMap<>();
    List<Integer> placed = new ArrayList<>();
    for (String readings : listed.values()) {
      if (!places.containsKey(readings)) {
        places.put(readings, texts.place());
        texts.text(readings);
      }
      placed.add(places.get(readings));
    }
    return new ImageWriter()
        .section(listed.keySet().stream().mapToInt(point -> point).toArray())
        .section(placed.stream().mapToInt(place -> place).toArray())
        .section(texts.bytes())
        .image();
  }

  /** Of each character its readings without tones. */
  static Map<Integer, String> listed() throws IOException {
    Map<Integer, String> listed = new TreeMap<>();
    try (InputStream stream = HanLP.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + RESOURCE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int point = line.isEmpty() ? 0 : line.codePointAt(0);
        if (line.indexOf('=') == Character.charCount(point)) {
          listed.put(point, withoutTones(line.substring(line.indexOf('=') + 1)));
        }
      }
    }
    return listed;
  }

  /** {@code xing2,hang2} as {@code hang,xing}. */
  private static String withoutTones(String listed) {
    TreeSet<String> sounds = new TreeSet<>();
    for (String reading : listed.split(",")) {
      sounds.add(reading.replaceAll("[0-9]", ""));
    }
    return String.join(HanReadings.SEPARATOR, sounds);
  }
}
