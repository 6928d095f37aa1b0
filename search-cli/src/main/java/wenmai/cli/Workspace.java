package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenmai.cli.output.PassedOverLine;
import wenmai.cli.output.Style;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Passage;
import wenmai.corpus.Segmenter;
import wenmai.corpus.TaggedDocument;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.Retagger;
import wenmai.index.SourceReader;
import wenmai.index.Tagging;
import wenmai.index.Updater;
import wenmai.index.search.Searcher;
import wenmai.ingest.isolate.IsolatedParser;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.Formats;
import wenmai.ingest.segment.HanLpSegmenter;
import wenmai.ingest.segment.HanReadings;
import wenmai.ingest.walk.PassedOver;
import wenmai.ingest.walk.SourceWalker;
import wenmai.ingest.walk.Walk;

/** Wires the modules together for one run, by the options that all commands share. */
final class Workspace implements AutoCloseable {
  private final Environment environment;
  private final Segmenter segmenter = new HanLpSegmenter();
  private final IsolatedParser parser = new IsolatedParser();

  private Path namedIndex;
  private List<Path> lexiconFiles = List.of();
  private ColorChoice color = ColorChoice.AUTO;
  private boolean quiet;
  private ProgressLine progress;

  private Lexicon lexicon;
  private MentionFinder finder;

  Workspace(Environment environment) {
    this.environment = environment;
  }

  void setIndex(Path folder) {
    namedIndex = folder;
  }

  void setLexicons(List<Path> files) {
    lexiconFiles = List.copyOf(files);
  }

  /** The lexicons that the user named. */
  List<Path> lexiconFiles() {
    return lexiconFiles;
  }

  void setColor(ColorChoice choice) {
    color = choice;
  }

  void setQuiet(boolean quiet) {
    this.quiet = quiet;
  }

  Environment environment() {
    return environment;
  }

  boolean isQuiet() {
    return quiet;
  }

  /** Says something that is no result, unless it is to be quiet. */
  void notice(String line) {
    if (!quiet) {
      say(line);
    }
  }

  /** Says something that is no result in a line of its own, also where a bar of progress stands. */
  void say(String line) {
    synchronized (environment.err()) {
      if (progress != null) {
        progress.hide();
      }
      environment.err().println("wenmai: " + line);
      environment.err().flush();
    }
  }

  /** Has a bar of progress give way to what is said; none if null. */
  void give(ProgressLine line) {
    progress = line;
  }

  /** Says what a walk left alone, if anything. */
  void notice(PassedOver passedOver) {
    if (passedOver.count() > 0) {
      notice(PassedOverLine.of(passedOver));
    }
  }

  /** Says so if what is searched is not all that was to be indexed. */
  void warnOfUnfinished(Catalog catalog) throws IOException {
    if (catalog.isUnfinished()) {
      notice(
          "an index run is at work or was cut short, and what it did not reach is missing;"
              + " wenmai index goes on with it");
    }
  }

  Style style() {
    boolean coloured =
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              environment.outIsTerminal()
                  && environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
                  && !environment.variables().getOrDefault("TERM", "").equals("dumb");
        };
    return new Style(coloured, coloured && environment.outIsTerminal());
  }

  IndexLocation location() {
    return IndexLocation.choose(namedIndex, environment);
  }

  IndexFolder index() {
    return new IndexFolder(location().folder());
  }

  Path shippedDocuments() {
    return environment.home().resolve("corpus").resolve("documents");
  }

  Segmenter segmenter() {
    return segmenter;
  }

  /** The shipped lexicon with the user's layered over it; read once. */
  Lexicon lexicon() throws IOException {
    if (lexicon == null) {
      lexicon = Lexicon.read(lexiconPaths());
    }
    return lexicon;
  }

  /** Has the lexicon read again when it is next asked for. */
  void forgetLexicon() {
    lexicon = null;
    finder = null;
  }

  /** The hash of that lexicon, which costs less than the lexicon. */
  String lexiconHash() throws IOException {
    return Lexicon.hash(lexiconPaths());
  }

  /** The files of that lexicon, the shipped one first. */
  List<Path> lexiconPaths() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(environment.home().resolve("corpus").resolve("lexicon.yaml"));
    lexiconFiles.forEach(file -> files.add(environment.resolve(file)));
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new UnreadableLexicon(file);
      }
    }
    return files;
  }

  MentionFinder finder() throws IOException {
    if (finder == null) {
      finder = new LexiconMentionFinder(lexicon(), segmenter);
    }
    return finder;
  }

  Tagger tagger() throws IOException {
    return new Tagger(finder());
  }

  /** Parses and tags sources for the index; the lexicon is read when a source has to be. */
  SourceReader reader() {
    return new SourceReader() {
      private Tagger tagger;

      @Override
      public void prepare() throws IOException {
        tagger = Workspace.this.tagger();
      }

      @Override
      public long mostBytes() {
        return DocumentParser.MOST_BYTES;
      }

      @Override
      public String parserVersion() {
        return DocumentParser.VERSION;
      }

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

  /**
   * Walks sources. A file that is one of {@code sources}, or of {@code known}, is wanted whatever
   * its name; others below a folder by their names.
   */
  Walk walk(List<Path> sources, List<Path> known) throws IOException {
    Set<Path> named = new HashSet<>(known);
    sources.forEach(source -> named.add(SourceWalker.absolute(source)));
    // What was fetched into an index below a folder is no document of that folder.
    return SourceWalker.walk(
            sources,
            file -> Formats.isDocument(file) || named.contains(file),
            SourceWalker.absolute(location().folder()))
        .without(Formats::refusal);
  }

  /** Parses in processes of their own, which {@link #close} ends. */
  IsolatedParser parser() {
    return parser;
  }

  /** Ends what was started for a run; the next starts it again. */
  @Override
  public void close() {
    parser.close();
  }

  /** Tags by the present lexicon, which is read when there is something to tag. */
  private Tagging tagging() {
    return new Tagging() {
      private Tagger tagger;

      @Override
      public String lexiconHash() throws IOException {
        return Workspace.this.lexiconHash();
      }

      @Override
      public Lexicon lexicon() throws IOException {
        return Workspace.this.lexicon();
      }

      @Override
      public List<Mention> mentions(Document document, List<Passage> passages) throws IOException {
        if (tagger == null) {
          tagger = Workspace.this.tagger();
        }
        return tagger.mentions(document, passages);
      }
    };
  }

  /** Updates the index. A lexicon that the user named is read even if nothing is to be tagged. */
  Updater updater() throws IOException {
    if (!lexiconFiles.isEmpty()) {
      lexicon();
    }
    return new Updater(index(), reader(), segmenter, tagging());
  }

  Retagger retagger() {
    return new Retagger(index(), segmenter, tagging());
  }

  Searcher searcher(Catalog catalog) throws IOException {
    return new Searcher(catalog, segmenter, finder(), lexicon(), new HanReadings());
  }
}
