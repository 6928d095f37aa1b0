package wenmai.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Says in plain words what is wrong with the index in a folder. */
record IndexFaults(Path path) {
  /** What went wrong with the index, in plain words. */
  IOException explain(Exception e) {
    return switch (e) {
      case IndexException known -> known;
      case LockObtainFailedException held ->
          fault(
              IndexException.Fault.LOCKED, "another run is writing to the index in " + path, held);
      // A file of index segments that is no such file at all is taken for a very old one.
      case IndexFormatTooOldException old
          when Objects.equals(old.getMinVersion(), CodecUtil.CODEC_MAGIC) ->
          damaged(old);
      case IndexFormatTooOldException old when isCommitOfThisForm() -> damaged(old);
      case IndexFormatTooOldException old ->
          fault(
              IndexException.Fault.VERSION, "the index in " + path + " is of an older Lucene", old);
      case IndexFormatTooNewException young when isCommitOfThisForm() -> damaged(young);
      case IndexFormatTooNewException young ->
          fault(
              IndexException.Fault.VERSION,
              "the index in " + path + " is of a newer Lucene",
              young);
      case IndexNotFoundException none when IndexFiles.areIn(path) -> damaged(none);
      case IndexNotFoundException none -> missing(none);
      case AccessDeniedException denied ->
          fault(
              IndexException.Fault.READ_ONLY, "no permission to use the index in " + path, denied);
      // Where the lock's file is not there and cannot be made, Lucene says no more than that.
      case FileSystemException file
          when String.valueOf(file.getFile()).endsWith(IndexWriter.WRITE_LOCK_NAME)
              || (Files.isDirectory(path)
                  && !Files.isWritable(path)
                  && !(file instanceof NoSuchFileException)) ->
          fault(IndexException.Fault.READ_ONLY, "the index in " + path + " may only be read", file);
      case CorruptIndexException damaged -> damaged(damaged);
      case NoSuchFileException lost -> damaged(lost);
      case EOFException cut -> damaged(cut);
      case UncheckedIOException wrapped -> explain(wrapped.getCause());
      case IOException told when String.valueOf(told.getMessage()).startsWith(prefix()) -> told;
      case IOException other -> new IOException(prefix() + ": " + other.getMessage(), other);
      default -> damaged(e);
    };
  }

  IndexException missing(Exception cause) {
    return fault(IndexException.Fault.MISSING, "there is no index in " + path, cause);
  }

  IndexException damaged(Exception cause) {
    return fault(IndexException.Fault.DAMAGED, "the index in " + path + " is damaged", cause);
  }

  /**
   * @param format that the index has, or null
   */
  IndexException otherForm(String format) {
    return fault(
        IndexException.Fault.VERSION,
        "the index in %s has form %s, this program writes form %s"
            .formatted(path, format == null ? "unknown" : format, CommitData.FORMAT),
        null);
  }

  /**
   * @param file in the folder that is somebody else's
   */
  IndexException foreign(Path file) {
    return fault(
        IndexException.Fault.FOREIGN,
        "%s holds other files than an index, such as %s".formatted(path, file.getFileName()),
        null);
  }

  /** Whether this program wrote the commit: a part of another Lucene's form is then damaged. */
  private boolean isCommitOfThisForm() {
    try (Directory directory = FSDirectory.open(path)) {
      return CommitData.FORMAT.equals(
          CommitData.format(SegmentInfos.readLatestCommit(directory).getUserData()));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private String prefix() {
    return "the index in " + path;
  }

  private static IndexException fault(IndexException.Fault fault, String message, Throwable cause) {
    return new IndexException(fault, message, cause);
  }
}
