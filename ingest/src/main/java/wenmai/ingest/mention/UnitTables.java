package wenmai.ingest.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import wenmai.corpus.Fold;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;

/**
 * What each unit is to a name, in the tables that are looked into. To fill them takes longer than
 * most searches, so it is done when the program is built.
 *
 * @param kinds of each unit its kind
 * @param foldsAndKinds of each unit its fold, and above it its kind
 * @param starts of each unit what {@link NameStarts} asks about it
 */
record UnitTables(byte[] kinds, int[] foldsAndKinds, int[] starts) {
  static final String NAME = "units.image";

  /** The tables that were made with the program. */
  static UnitTables read() {
    try {
      ImageReader image = ImageReader.open(UnitTables.class, NAME);
      return new UnitTables(image.bytes(), image.numbers(), image.numbers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables as they are stored. */
  static byte[] image() {
    int count = Character.MAX_VALUE + 1;
    byte[] kinds = new byte[count];
    int[] foldsAndKinds = new int[count];
    int[] starts = new int[count];
    for (int unit = 0; unit < count; unit++) {
      byte kind = UnitKinds.ofUnit((char) unit);
      kinds[unit] = kind;
      foldsAndKinds[unit] = Fold.fold((char) unit) | kind << Units.KIND;
      starts[unit] =
          (Gap.isGap(kind) ? NameStarts.GAP : Fold.fold((char) unit))
              | (kind == Units.LETTER ? NameStarts.LETTER : 0)
              | (kind == Units.DIGIT ? NameStarts.DIGIT : 0)
              | (kind == Units.SEPARATOR ? NameStarts.SEPARATOR : 0);
    }
    return new ImageWriter().section(kinds).section(foldsAndKinds).section(starts).image();
  }
}
