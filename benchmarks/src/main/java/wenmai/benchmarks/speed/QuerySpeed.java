package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.benchmarks.Engine;
import wenmai.benchmarks.Library;
import wenmai.index.search.QueryException;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.Searcher;

/** How long queries take on a small and on a large index, a warm process, one thread. */
final class QuerySpeed {
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 3;
  private static final String ALL = "all";

  private final Engine engine;
  private final PrintWriter out;

  QuerySpeed(Engine engine, PrintWriter out) {
    this.engine = engine;
    this.out = out;
  }

  void measure(Texts texts, int few, int many) throws IOException {
    out.printf("%nQueries, milliseconds of a query: 10 hits with highlights and facets%n");
    out.flush();
    Map<String, double[]> small = measure(new Load(texts), few);
    Map<String, double[]> large = measure(new Load(texts), many);
    String[] titles = {"%,d p50".formatted(few), "p99", "%,d p50".formatted(many), "p99"};
    out.printf(
        "%-14s %14s %8s %14s %8s  %s%n",
        "", titles[0], titles[1], titles[2], titles[3], "growth of p50, p99");
    small.forEach(
        (name, a) -> {
          double[] b = large.get(name);
          out.printf(
              "%-14s %14.2f %8.2f %14.2f %8.2f  %.2f, %.2f%n",
              name, a[0], a[1], b[0], b[1], b[0] / a[0], b[1] / a[1]);
        });
    out.flush();
  }

  /** By class of queries, the median and the 99th percentile. */
  private Map<String, double[]> measure(Load load, int passages) throws IOException {
    Map<String, List<String>> queries = load.queries(engine.lexicon().concepts());
    Map<String, double[]> times = new LinkedHashMap<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try (Library library = new Library(engine, load.documents(passages), threads)) {
      Searcher searcher = engine.searcher(library.catalog());
      List<Double> all = new ArrayList<>();
      for (int round = 0; round < WARM_UP; round++) {
        for (List<String> some : queries.values()) {
          time(searcher, some);
        }
      }
      for (Map.Entry<String, List<String>> some : queries.entrySet()) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          millis.addAll(time(searcher, some.getValue()));
        }
        if (!millis.isEmpty()) {
          times.put(some.getKey(), percentiles(millis));
        }
        all.addAll(millis);
      }
      times.put(ALL, percentiles(all));
    }
    return times;
  }

  private static List<Double> time(Searcher searcher, List<String> queries) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (String query : queries) {
      long start = System.nanoTime();
      try {
        searcher.search(SearchRequest.of(query));
      } catch (QueryException nothingAsked) {
        continue;
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private static double[] percentiles(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return new double[] {sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.99))};
  }
}
