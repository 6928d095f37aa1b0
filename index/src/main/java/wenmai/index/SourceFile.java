package wenmai.index;

import java.nio.file.Path;

/**
 * A source as a run meets it.
 *
 * @param name what the ledger, outputs and failures call it: an absolute path, or a web address
 * @param file where its bytes lie now, its extension fitting what they are; null if it could not be
 *     looked into
 */
public record SourceFile(String name, Path file) {
  /** A file that lies on the disk under its own name. */
  public static SourceFile of(Path file) {
    return new SourceFile(SourceName.of(file), file);
  }

  /** The file's name without its folders, which decides how it is read. */
  String fileName() {
    return file.getFileName().toString();
  }
}
