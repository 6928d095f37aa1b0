package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenmai.benchmarks.Engine;
import wenmai.corpus.TaggedDocument;
import wenmai.index.IndexFolder;
import wenmai.index.Scan;
import wenmai.index.SourceReader;
import wenmai.index.Tagging;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;
import wenmai.index.Updater;
import wenmai.ingest.isolate.IsolatedParser;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.Formats;

/**
 * How long a folder takes to be indexed, from the files to the commit, by the threads that parse.
 */
final class ThreadSpeed {
  private static final int WARM_UP = 1;

  private final Engine engine;
  private final PrintWriter out;

  ThreadSpeed(Engine engine, PrintWriter out) {
    this.engine = engine;
    this.out = out;
  }

  void measure(Path folder, List<Path> files, int rounds) throws IOException {
    try (IsolatedParser parser = new IsolatedParser(2)) {
      Turns.Medians medians =
          Turns.medians(
              WARM_UP,
              rounds,
              List.of(
                  () -> index(folder, files, parser, 1), () -> index(folder, files, parser, 2)));
      out.printf(
          "%nIndexing %,d files, in turns, medians of %d rounds, by the clock%n",
          files.size(), rounds);
      for (int i = 0; i < 2; i++) {
        out.printf("%d thread(s) %10.2f s%n", i + 1, medians.seconds()[i]);
      }
      out.printf("two are faster %7.2f times%n", medians.seconds()[0] / medians.seconds()[1]);
      out.flush();
    }
  }

  private void index(Path folder, List<Path> files, IsolatedParser parser, int threads)
      throws IOException {
    Path index = Files.createTempDirectory("wenmai-benchmark");
    try {
      UpdateReport report =
          new Updater(
                  new IndexFolder(index.resolve("index")),
                  reader(parser),
                  engine.segmenter(),
                  Tagging.of(engine.lexicon(), engine.finder()))
              .update(
                  Scan.of(List.of(folder), files, List.of(), List.of()),
                  new UpdateOptions(false, false, false, threads),
                  (done, total, file) -> {});
      if (report.documents() == 0) {
        throw new IOException("nothing of " + folder + " was indexed");
      }
    } finally {
      try (Stream<Path> walk = Files.walk(index)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private SourceReader reader(IsolatedParser parser) {
    Tagger tagger = new Tagger(engine.finder());
    return new SourceReader() {
      @Override
      public String documentId(String fileName, String sha256) {
        return DocumentParser.documentId(sha256, Formats.extension(fileName));
      }

      @Override
      public TaggedDocument read(String fileName, byte[] bytes) throws IOException {
        return tagger.tag(parser.parse(fileName, bytes));
      }
    };
  }
}
