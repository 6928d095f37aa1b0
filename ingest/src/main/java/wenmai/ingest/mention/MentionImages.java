package wenmai.ingest.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenmai.corpus.Lexicon;
import wenmai.corpus.LexiconException;

/** Writes what is made of the shipped lexicon when the program is built. */
final class MentionImages {
  private MentionImages() {}

  /** Writes, for the lexicon that is named first, to the folder that is named second. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    // First the tables of units, by which names are read.
    Files.write(folder.resolve(UnitTables.NAME), UnitTables.image());
    Files.write(folder.resolve(NamesImage.NAME), NamesImage.image(lexicon(Path.of(args[0]))));
  }

  /**
   * One that breaks a rule is none: whoever runs the program is told of it, with line and column.
   */
  private static Lexicon lexicon(Path file) throws IOException {
    try {
      return Lexicon.read(List.of(file));
    } catch (LexiconException e) {
      return Lexicon.of(List.of());
    }
  }
}
