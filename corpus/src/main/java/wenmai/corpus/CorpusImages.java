package wenmai.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is made of the shipped data when the program is built. */
final class CorpusImages {
  private CorpusImages() {}

  /** Writes, for the lexicon that is named first, to the folder that is named second. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    // First the folds, by which names are compared.
    Files.write(folder.resolve(FoldTable.NAME), FoldTable.image());
    byte[] yaml = Files.readAllBytes(Path.of(args[0]));
    Files.write(folder.resolve(LexiconImage.NAME), LexiconImageWriter.image(args[0], yaml));
  }
}
