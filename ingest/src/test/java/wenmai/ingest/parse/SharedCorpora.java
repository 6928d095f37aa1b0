package wenmai.ingest.parse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The documents of other people that {@code -Dwenmai.shared=DIR} has under {@code corpora}. */
record SharedCorpora(Path folder, List<Entry> entries) {
  /**
   * A line of the manifest.
   *
   * @param origin repository and path of what it is or was made from
   */
  record Entry(Path file, String origin, String note) {
    boolean isOriginal() {
      return note.equals("original");
    }

    String folder() {
      return file.getParent().getFileName().toString();
    }

    String format() {
      return Formats.extension(file);
    }

    byte[] bytes() throws IOException {
      return Files.readAllBytes(file);
    }
  }

  /** Reads the manifest, or skips the test that asks. */
  static SharedCorpora orSkip() throws IOException {
    String named = System.getProperty("wenmai.shared");
    Assumptions.assumeTrue(named != null, "no -Dwenmai.shared=DIR with documents in DIR/corpora");
    Path folder = Path.of(named, "corpora");
    try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
      return new SharedCorpora(
          folder, lines.skip(1).map(line -> entry(folder, line.split("\t", -1))).toList());
    }
  }

  private static Entry entry(Path folder, String[] cells) {
    return new Entry(folder.resolve(cells[0]), cells[2] + "/" + cells[5], cells[6]);
  }

  /**
   * The Markdown that a file was converted from; null where it is not there. Where the original
   * itself is not in the folder, its copy in UTF-8 with a mark is.
   */
  String original(Entry converted) throws IOException {
    for (Entry entry : entries) {
      boolean copy = entry.file().toString().endsWith(".utf8bom.txt");
      if (entry.origin().equals(converted.origin()) && (entry.isOriginal() || copy)) {
        String text = new String(entry.bytes(), StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      }
    }
    return null;
  }

  /** The character set that a converted text's name tells. */
  static Charset charset(Entry converted) {
    String[] parts = converted.file().getFileName().toString().split("\\.");
    String name = parts[parts.length - 2];
    return switch (name) {
      case "utf8bom" -> StandardCharsets.UTF_8;
      case "utf16bom" -> StandardCharsets.UTF_16;
      case "utf16le-nobom" -> StandardCharsets.UTF_16LE;
      case "utf16be-nobom" -> StandardCharsets.UTF_16BE;
      default -> Charset.forName(name);
    };
  }
}
