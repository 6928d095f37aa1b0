package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenmai.cli.output.OneLine;
import wenmai.cli.output.PassedOverLine;
import wenmai.cli.output.Style;
import wenmai.cli.settings.Flags;
import wenmai.cli.settings.Key;
import wenmai.cli.settings.Outside;
import wenmai.cli.settings.Settings;
import wenmai.cli.settings.SettingsException;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.Retagger;
import wenmai.index.SourceReader;
import wenmai.index.Tagging;
import wenmai.index.Updater;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;
import wenmai.ingest.isolate.IsolatedParser;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.parse.Formats;
import wenmai.ingest.segment.HanLpSegmenter;
import wenmai.ingest.segment.HanReadings;
import wenmai.ingest.walk.PassedOver;
import wenmai.ingest.walk.SourceWalker;
import wenmai.ingest.walk.Walk;

/** Wires the modules together for one run, by the options that all commands share. */
final class Workspace implements AutoCloseable {
  private Environment environment;
  private final Segmenter segmenter = new HanLpSegmenter();
  private final IsolatedParser parser = new IsolatedParser();

  private Flags flags = new Flags();
  private Settings settings;
  private ProgressLine progress;

  private Lexicon lexicon;
  private List<Path> lexiconFrom;
  private MentionFinder finder;
  private OpenIndex open;
  private boolean staysOpen;

  Workspace(Environment environment) {
    this.environment = environment;
  }

  /** The options that all commands share, as they were given. */
  List<String> options() {
    return flags.words();
  }

  /** As if no option had been given yet, with what was read and opened at hand. */
  void forgetOptions() {
    flags = new Flags();
    settings = null;
  }

  /** From here on the terminal has another width. */
  void setColumns(int columns) {
    environment = environment.ofWidth(columns);
  }

  void setIndex(Path folder) {
    flags.set(Key.INDEX, "--index", List.of(environment.resolve(folder).toString()));
  }

  void setLexicons(List<Path> files) {
    if (!files.isEmpty()) {
      flags.set(
          Key.LEXICONS,
          "--lexicon",
          files.stream().map(file -> environment.resolve(file).toString()).toList());
    }
  }

  /** The lexicons that the user named. */
  List<Path> lexiconFiles() {
    return settings().lexicons();
  }

  void setColor(ColorChoice choice) {
    flags.set(Key.COLOR, "--color", List.of(choice.toString()));
  }

  void setQuiet(boolean quiet) {
    flags.set(Key.QUIET, quiet ? "--quiet" : "--no-quiet", List.of(Boolean.toString(quiet)));
  }

  /**
   * Lets the files of settings count from here on.
   *
   * @throws SettingsException if one says something impossible
   */
  void settle() {
    environment = environment.ofWidth(settings().number(Key.COLUMNS));
  }

  /** What holds for this run. */
  Settings settings() {
    if (settings == null) {
      settings =
          Settings.of(
              flags,
              new Outside(
                  environment.variables(),
                  environment.folder(),
                  environment.home(),
                  environment.columns()));
    }
    return settings;
  }

  Environment environment() {
    return environment;
  }

  boolean isQuiet() {
    return settings().get(Key.QUIET).value().equals("true");
  }

  /** Says something that is no result, unless it is to be quiet. */
  void notice(String line) {
    if (!isQuiet()) {
      say(line);
    }
  }

  /** Says something that is no result in a line of its own, also where a bar of progress stands. */
  void say(String line) {
    synchronized (environment.err()) {
      if (progress != null) {
        progress.hide();
      }
      environment.err().println("wenmai: " + OneLine.of(line));
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
    return TerminalStyle.of(ColorChoice.of(settings().get(Key.COLOR).value()), environment);
  }

  /** Has what is written from here on shown in a pager, if it is longer than the screen. */
  void page() {
    if (environment.pager() != null && !staysOpen) {
      environment
          .pager()
          .begin(
              PagerCommand.choose(environment, settings().get(Key.PAGER)),
              environment.rows(),
              environment.columns(),
              this::notice);
    }
  }

  IndexLocation location() {
    return new IndexLocation(settings().index(), settings().isOwnIndex());
  }

  IndexFolder index() {
    return new IndexFolder(location().folder());
  }

  Path shippedDocuments() {
    return environment.home().resolve("corpus").resolve("documents");
  }

  /** What a new index is made of where no source is named. */
  List<String> firstSources() {
    List<String> set = settings().get(Key.SOURCES).values();
    return set.isEmpty()
        ? List.of(shippedDocuments().toString())
        : set.stream().map(environment::sourceName).toList();
  }

  Segmenter segmenter() {
    return segmenter;
  }

  /** The shipped lexicon with the user's layered over it; read once for the same files. */
  synchronized Lexicon lexicon() throws IOException {
    List<Path> paths = lexiconPaths();
    if (lexicon == null || !paths.equals(lexiconFrom)) {
      lexicon = Lexicon.read(paths);
      lexiconFrom = paths;
      finder = null;
    }
    return lexicon;
  }

  /** Has the lexicon read again when it is next asked for. */
  synchronized void forgetLexicon() {
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
    files.addAll(lexiconFiles());
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new UnreadableLexicon(file);
      }
    }
    return files;
  }

  synchronized MentionFinder finder() throws IOException {
    Lexicon now = lexicon();
    if (finder == null) {
      finder = new LexiconMentionFinder(now, segmenter);
    }
    return finder;
  }

  Tagger tagger() throws IOException {
    return new Tagger(finder());
  }

  /** Parses and tags sources for the index; the lexicon is read when a source has to be. */
  SourceReader reader() {
    return new ParsedSources(this);
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
    return new PresentTagging(this);
  }

  /** Updates the index. A lexicon that the user named is read even if nothing is to be tagged. */
  Updater updater() throws IOException {
    if (!lexiconFiles().isEmpty()) {
      lexicon();
    }
    return new Updater(index(), reader(), segmenter, tagging());
  }

  Retagger retagger() {
    return new Retagger(index(), segmenter, tagging());
  }

  /** Has the index stay open from one command to the next. */
  void stayOpen() {
    staysOpen = true;
  }

  /** The index and the lexicon as they are now, open for searching. */
  OpenIndex open() throws IOException {
    if (open != null && open.isOf(this)) {
      open.refresh(this);
      return open;
    }
    leave();
    OpenIndex opened = new OpenIndex(this, staysOpen);
    open = staysOpen ? opened : null;
    return opened;
  }

  /** What was found last in what stays open; null if nothing was asked, or in vain. */
  SearchResult lastResult() {
    return open == null ? null : open.last();
  }

  /** Closes what stayed open. */
  void leave() throws IOException {
    if (open != null) {
      open.leave();
      open = null;
    }
  }

  Searcher searcher(Catalog catalog) throws IOException {
    return new Searcher(catalog, segmenter, finder(), lexicon(), new HanReadings());
  }
}
