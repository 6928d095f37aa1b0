package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** Tells the files of an index from other people's, by their names. */
final class IndexFiles {
  private static final Pattern SEGMENTS = Pattern.compile("(pending_)?segments_[0-9a-z]+");

  /** The extensions of Lucene 10's files. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          ("tmp si cfs cfe fnm fdt fdx fdm doc pos pay psm tim tip tmd nvd nvm dvd dvm dvs "
                  + "kdd kdi kdm liv vec vem vex tvd tvx tvm")
              .split(" "));

  private IndexFiles() {}

  /** Whether a file is one that Lucene writes; a user's {@code _draft.md} is not. */
  static boolean isOne(String file) {
    return SEGMENTS.matcher(file).matches()
        || (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
            && EXTENSIONS.contains(IndexFileNames.getExtension(file)));
  }

  /**
   * Whether a folder holds any but those of a run that was cut before its first commit: it leaves a
   * pending file, and no index.
   */
  static boolean areIn(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      return Arrays.stream(directory.listAll())
          .filter(file -> !file.startsWith(IndexFileNames.PENDING_SEGMENTS))
          .anyMatch(IndexFiles::isOne);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A file in a folder that is no index's, if there is one.
   *
   * @param ours a folder in it that may be there
   */
  static Optional<Path> foreign(Path folder, Path ours) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !isOne(file.getFileName().toString()))
          .filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
          .filter(file -> !file.equals(ours) || !Files.isDirectory(file))
          .findFirst();
    }
  }

  /** Deletes the files of an index that nothing can be read from, and no other files. */
  static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (isOne(file)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }
}
