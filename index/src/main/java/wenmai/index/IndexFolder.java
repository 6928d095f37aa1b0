package wenmai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** The folder that an index lives in: opens it, and says in plain words why it cannot be opened. */
public final class IndexFolder {
  /** The version of the index's form; another one has to be rebuilt. */
  static final String FORMAT = "5";

  private static final String FETCHED = "fetched";
  private static final String FORMAT_KEY = "wenmai.format";
  private static final String LEXICON_KEY = "wenmai.lexicon";
  private static final String UNFINISHED_KEY = "wenmai.unfinished";
  private static final Pattern SEGMENTS = Pattern.compile("(pending_)?segments_[0-9a-z]+");

  /** The extensions of Lucene 10's files. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          ("tmp si cfs cfe fnm fdt fdx fdm doc pos pay psm tim tip tmd nvd nvm dvd dvm dvs "
                  + "kdd kdi kdm liv vec vem vex tvd tvx tvm")
              .split(" "));

  private final Path path;

  public IndexFolder(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /** The folder beside the index's files that keeps what was fetched; no run deletes it. */
  public Path fetched() {
    return path.resolve(FETCHED);
  }

  /** A merge that fails closes the writer, which says why to whoever uses it next. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable fault) {}
  }

  /** Whether there is an index, sound or not. */
  public boolean exists() {
    return Files.isDirectory(path) && holdsIndexFiles();
  }

  /**
   * Opens the last commit for reading.
   *
   * @throws IndexException if it is missing, damaged or of another version
   */
  public Catalog read() throws IOException {
    if (!Files.isDirectory(path)) {
      throw fault(IndexException.Fault.MISSING, "there is no index in " + path, null);
    }
    DirectoryReader reader = null;
    try {
      Directory directory = FSDirectory.open(path);
      reader = DirectoryReader.open(directory);
      checkFormat(reader.getIndexCommit().getUserData());
      return new Catalog(directory, reader);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw explain(e);
    }
  }

  /**
   * What is wrong with the index, if something is: every byte of it is read. To be asked when a
   * fault has been met that damage might explain, as Lucene trusts what it reads.
   */
  public Optional<IndexException> damage() {
    if (!exists()) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(explain(e) instanceof IndexException known ? known : damaged(e));
    }
  }

  /**
   * Throws if another run is writing to the index; an index that may only be read is not locked.
   */
  void checkNotLocked() throws IOException {
    if (!exists()) {
      return;
    }
    try (Directory directory = FSDirectory.open(path);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
    } catch (LockObtainFailedException e) {
      throw explain(e);
    } catch (FileSystemException e) {
      // Who cannot take the lock cannot write either, and has nothing to write.
    }
  }

  /**
   * Makes the folder if it is not there, and throws if nothing can be written to it now: it is
   * somebody else's, or another run writes.
   */
  public void checkFree() throws IOException {
    try {
      Files.createDirectories(path);
      checkNotForeign();
    } catch (IOException e) {
      throw explain(e);
    }
    checkNotLocked();
  }

  /** Opens the index for writing, the only writer. */
  IndexWriter write(Analyzer analyzer, boolean anew) throws IOException {
    try {
      Files.createDirectories(path);
      checkNotForeign();
      Directory directory = FSDirectory.open(path);
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setOpenMode(
          anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
      config.setSimilarity(Scoring.similarity());
      config.setCommitOnClose(false);
      config.setRAMBufferSizeMB(64);
      config.setMergeScheduler(new QuietMerges());
      if (!anew && DirectoryReader.indexExists(directory)) {
        checkFormat(SegmentInfos.readLatestCommit(directory).getUserData());
      }
      if (anew && !isReadable(directory)) {
        clear(directory);
      }
      return new IndexWriter(directory, config);
    } catch (IOException | RuntimeException e) {
      throw explain(e);
    }
  }

  /** Lucene takes a folder for its own; one that holds other people's files is not. */
  private void checkNotForeign() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      Optional<Path> foreign =
          files
              .filter(file -> !isIndexFile(file.getFileName().toString()))
              .filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
              .filter(file -> !file.equals(fetched()) || !Files.isDirectory(file))
              .findFirst();
      if (foreign.isPresent()) {
        throw fault(
            IndexException.Fault.FOREIGN,
            "%s holds other files than an index, such as %s"
                .formatted(path, foreign.get().getFileName()),
            null);
      }
    }
  }

  private static boolean isReadable(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() >= 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Deletes the files of an index that nothing can be read from, and no other files. */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (isIndexFile(file)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Whether a file is one that Lucene writes; a user's {@code _draft.md} is not. */
  static boolean isIndexFile(String file) {
    return SEGMENTS.matcher(file).matches()
        || (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
            && EXTENSIONS.contains(IndexFileNames.getExtension(file)));
  }

  /** Whether this program wrote the commit: a part of another Lucene's form is then damaged. */
  private boolean isCommitOfThisForm() {
    try (Directory directory = FSDirectory.open(path)) {
      return FORMAT.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT_KEY));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** What is written beside the last commit of a run. */
  static Map<String, String> userData(String lexiconHash) {
    return Map.of(FORMAT_KEY, FORMAT, LEXICON_KEY, lexiconHash);
  }

  /** What is written beside the commits before it, the first of which may be empty. */
  static Map<String, String> unfinishedData(String lexiconHash) {
    return Map.of(FORMAT_KEY, FORMAT, LEXICON_KEY, lexiconHash, UNFINISHED_KEY, "true");
  }

  static boolean isUnfinished(Map<String, String> userData) {
    return userData.containsKey(UNFINISHED_KEY);
  }

  static String lexiconHash(Map<String, String> userData) {
    return userData.getOrDefault(LEXICON_KEY, "");
  }

  private void checkFormat(Map<String, String> userData) throws IndexException {
    String found = userData.get(FORMAT_KEY);
    if (!FORMAT.equals(found)) {
      throw fault(
          IndexException.Fault.VERSION,
          "the index in %s has form %s, this program writes form %s"
              .formatted(path, found == null ? "unknown" : found, FORMAT),
          null);
    }
  }

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
      case IndexNotFoundException none when holdsIndexFiles() -> damaged(none);
      case IndexNotFoundException none ->
          fault(IndexException.Fault.MISSING, "there is no index in " + path, none);
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
      case java.io.EOFException cut -> damaged(cut);
      case UncheckedIOException wrapped -> explain(wrapped.getCause());
      case IOException told when String.valueOf(told.getMessage()).startsWith(prefix()) -> told;
      case IOException other -> new IOException(prefix() + ": " + other.getMessage(), other);
      default -> damaged(e);
    };
  }

  private String prefix() {
    return "the index in " + path;
  }

  /** A run that was cut before its first commit leaves a pending file, and no index. */
  private boolean holdsIndexFiles() {
    try (Directory directory = FSDirectory.open(path)) {
      return Arrays.stream(directory.listAll())
          .filter(file -> !file.startsWith(IndexFileNames.PENDING_SEGMENTS))
          .anyMatch(IndexFolder::isIndexFile);
    } catch (IOException e) {
      return false;
    }
  }

  private IndexException damaged(Exception cause) {
    return fault(IndexException.Fault.DAMAGED, "the index in " + path + " is damaged", cause);
  }

  private static IndexException fault(IndexException.Fault fault, String message, Throwable cause) {
    return new IndexException(fault, message, cause);
  }
}
