package wenmai.ingest.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is made of HanLP's dictionaries when the program is built. */
final class SegmentImages {
  private SegmentImages() {}

  /** Writes to the folder that is named. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.write(folder.resolve(HanDictionary.NAME), HanImageWriter.image());
    Files.write(folder.resolve(HanReadings.NAME), ReadingsWriter.image());
  }
}
