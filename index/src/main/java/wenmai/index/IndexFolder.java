package wenmai.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/** The folder that an index lives in: opens it, and says in plain words why it cannot be opened. */
public final class IndexFolder {
  private static final String FETCHED = "fetched";

  /** Below so many bytes an index is read by plain reads. */
  private static final long PLAIN_READS = 64 << 20;

  /** A merge that fails closes the writer, which says why to whoever uses it next. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable fault) {}
  }

  private final Path path;
  private final IndexFaults faults;

  public IndexFolder(Path path) {
    this.path = path;
    this.faults = new IndexFaults(path);
  }

  public Path path() {
    return path;
  }

  /** The folder beside the index's files that keeps what was fetched; no run deletes it. */
  public Path fetched() {
    return path.resolve(FETCHED);
  }

  /** Whether there is an index, sound or not. */
  public boolean exists() {
    return Files.isDirectory(path) && IndexFiles.areIn(path);
  }

  /**
   * Opens the last commit for reading.
   *
   * @throws IndexException if it is missing, damaged or of another version
   */
  public Catalog read() throws IOException {
    if (!Files.isDirectory(path)) {
      throw faults.missing(null);
    }
    DirectoryReader reader = null;
    try {
      Directory directory = forReading();
      reader = DirectoryReader.open(directory);
      checkFormat(reader.getIndexCommit().getUserData());
      return new Catalog(directory, reader);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw faults.explain(e);
    }
  }

  /**
   * The last commit, where one is open: the same if nothing was committed since; else that is
   * closed.
   *
   * @throws IndexException if it is damaged or of another version
   */
  public Catalog readAgain(Catalog open) throws IOException {
    try {
      if (open.isCurrent()) {
        return open;
      }
    } catch (IOException | RuntimeException e) {
      throw faults.explain(e);
    }
    Catalog now = read();
    open.close();
    return now;
  }

  /**
   * A small index is read by plain reads, which need no native call to be linked. They cost more
   * for each read, which is felt where there is more to read than a search should take.
   */
  private Directory forReading() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        bytes += file.toFile().length();
      }
    }
    return bytes < PLAIN_READS ? new NIOFSDirectory(path) : FSDirectory.open(path);
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
      return Optional.of(
          faults.explain(e) instanceof IndexException known ? known : faults.damaged(e));
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
      throw faults.explain(e);
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
      throw faults.explain(e);
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
        IndexFiles.clear(directory);
      }
      return new IndexWriter(directory, config);
    } catch (IOException | RuntimeException e) {
      throw faults.explain(e);
    }
  }

  /** Lucene takes a folder for its own; one that holds other people's files is not. */
  private void checkNotForeign() throws IOException {
    Optional<Path> foreign = IndexFiles.foreign(path, fetched());
    if (foreign.isPresent()) {
      throw faults.foreign(foreign.get());
    }
  }

  private void checkFormat(Map<String, String> userData) throws IndexException {
    String found = CommitData.format(userData);
    if (!CommitData.FORMAT.equals(found)) {
      throw faults.otherForm(found);
    }
  }

  private static boolean isReadable(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() >= 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** What went wrong with the index, in plain words. */
  IOException explain(Exception e) {
    return faults.explain(e);
  }
}
