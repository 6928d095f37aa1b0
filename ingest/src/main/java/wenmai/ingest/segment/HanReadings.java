package wenmai.ingest.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import wenmai.corpus.Readings;
import wenmai.corpus.image.ImageReader;

/** Pinyin as HanLP's dictionary lists it, from the image that {@link ReadingsWriter} made of it. */
public final class HanReadings implements Readings {
  static final String NAME = "readings.image";
  static final String SEPARATOR = ",";

  @Override
  public Set<String> of(int point) {
    return Table.READ.readings(point);
  }

  /**
   * The table, read at the first character that is asked for.
   *
   * @param points the characters that are listed, ascending
   * @param places of each the place of its readings
   */
  private record Table(int[] points, int[] places, ByteBuffer texts) {
    private static final Table READ = read();

    private static Table read() {
      try {
        ImageReader image = ImageReader.open(HanReadings.class, NAME);
        return new Table(image.numbers(), image.numbers(), image.section());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Set<String> readings(int point) {
      int at = Arrays.binarySearch(points, point);
      return at < 0 ? Set.of() : Set.of(ImageReader.text(texts, places[at]).split(SEPARATOR));
    }
  }
}
