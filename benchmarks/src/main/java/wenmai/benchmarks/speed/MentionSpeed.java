package wenmai.benchmarks.speed;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenmai.benchmarks.Engine;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.ingest.mention.LexiconMentionFinder;

/**
 * How many megabytes of UTF-8 a second are searched for names, in turns, one thread: by Wenmai with
 * all of its rules, by others for the names as they are written.
 */
final class MentionSpeed {
  private static final int[] SIZES = {100, 5_000, 50_000};
  private static final long LEAST_BYTES = 5L << 20;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;

  /** An alternation tries every name at every place: it is given fewer places the more names. */
  private static final long REGEX_WORK = 50_000_000L;

  private final Engine engine;
  private final PrintWriter out;

  MentionSpeed(Engine engine, PrintWriter out) {
    this.engine = engine;
    this.out = out;
  }

  /** What is measured, over how many bytes, and how long it took to make ready. */
  private record Row(String title, Turns.Task task, long bytes, double readied) {}

  void measure(Texts texts) throws IOException {
    List<String> mixed = new ArrayList<>();
    while (bytes(mixed) < LEAST_BYTES) {
      mixed.addAll(texts.passages());
    }
    Path folder = Files.createTempDirectory("mentions");
    try {
      Path text = Files.write(folder.resolve("text"), mixed);
      out.printf(
          "%nMentions in turns, median of %d rounds, %,d bytes of UTF-8 in %,d texts%n",
          ROUNDS, bytes(mixed), mixed.size());
      Ripgrep ripgrep = Ripgrep.onThePath();
      if (ripgrep == null) {
        out.println("no rg on the path: ripgrep is not measured");
      }
      for (int size : SIZES) {
        measure(size, texts.passages(), mixed, text, ripgrep);
      }
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(
      int size, List<String> source, List<String> mixed, Path text, Ripgrep ripgrep)
      throws IOException {
    List<String> names = NameList.of(size, engine.lexicon(), source);
    List<Row> rows = new ArrayList<>(List.of(wenmai(names, mixed), hanLp(names, mixed)));
    rows.add(regex(names, mixed));
    if (ripgrep != null) {
      Path folder = text.getParent();
      Path list = Files.write(folder.resolve("names"), names);
      Path nothing = Files.write(folder.resolve("nothing"), new byte[0]);
      rows.add(new Row("rg -o -F -f", () -> ripgrep.find(list, text), bytes(mixed), 0));
      rows.add(new Row("  of that, on an empty file", () -> ripgrep.find(list, nothing), 0, 0));
    }
    Turns.Medians medians = Turns.medians(WARM_UP, ROUNDS, rows.stream().map(Row::task).toList());
    out.printf(
        "%n%-28s %8s %8s %10s %12s %12s%n",
        size + " names", "MB/s", "by CPU", "ms", "bytes", "built, ms");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double seconds = medians.seconds()[i];
      // The processor time of another process is not known here.
      boolean inside = row.readied > 0;
      out.printf(
          "%-28s %8s %8s %10.1f %,12d %12s%n",
          row.title,
          row.bytes == 0 ? "-" : "%.1f".formatted(row.bytes / seconds / 1e6),
          inside ? "%.1f".formatted(row.bytes / medians.cpu()[i] / 1e6) : "-",
          seconds * 1e3,
          row.bytes,
          inside ? "%.0f".formatted(row.readied * 1e3) : "-");
    }
    out.flush();
  }

  private Row wenmai(List<String> names, List<String> mixed) throws IOException {
    Lexicon lexicon = NameList.lexicon(names);
    long start = System.nanoTime();
    MentionFinder finder = new LexiconMentionFinder(lexicon, engine.segmenter());
    double built = (System.nanoTime() - start) / 1e9;
    long found = mixed.stream().mapToLong(text -> finder.find(text).size()).sum();
    String title = "Wenmai, %,d mentions".formatted(found);
    return new Row(title, () -> mixed.forEach(finder::find), bytes(mixed), built);
  }

  private static Row hanLp(List<String> names, List<String> mixed) {
    TreeMap<String, String> map = new TreeMap<>();
    names.forEach(name -> map.put(name, name));
    long start = System.nanoTime();
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(map);
    double built = (System.nanoTime() - start) / 1e9;
    return new Row(
        "HanLP's AhoCorasick...Trie", () -> mixed.forEach(trie::parseText), bytes(mixed), built);
  }

  private static Row regex(List<String> names, List<String> mixed) {
    long start = System.nanoTime();
    Pattern pattern =
        Pattern.compile(
            names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    double built = (System.nanoTime() - start) / 1e9;
    List<String> some = new ArrayList<>();
    long left = REGEX_WORK / names.size();
    for (int i = 0; i < mixed.size() && left > 0; i++) {
      some.add(mixed.get(i));
      left -= mixed.get(i).length();
    }
    Turns.Task task =
        () -> {
          for (String text : some) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {}
          }
        };
    return new Row("java.util.regex", task, bytes(some), built);
  }

  private static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length + 1).sum();
  }
}
