package wenmai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import wenmai.cli.output.Json;
import wenmai.cli.output.ResultJson;
import wenmai.index.search.QueryException;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;

/**
 * Answers queries that come in one a line, each with one line, in their order. Whoever waits for an
 * answer before asking again gets it at once: nothing is held back when no further query has come.
 */
final class BatchSearch {
  /** So many queries are read ahead of the one whose answer is printed. */
  private static final int AHEAD = 64;

  private static final Answer END = new Answer("", Outcome.NOTHING);

  private final Environment environment;
  private final Searcher searcher;
  private final SearchRequest request;
  private final BlockingQueue<Future<Answer>> answers = new ArrayBlockingQueue<>(AHEAD);

  private enum Outcome {
    FOUND,
    NOTHING,
    WRONG
  }

  private record Answer(String line, Outcome outcome) {}

  /**
   * @param request what each query is asked with
   */
  BatchSearch(Environment environment, Searcher searcher, SearchRequest request) {
    this.environment = environment;
    this.searcher = searcher;
    this.request = request;
  }

  /** Answers until the queries end or nobody reads the answers any more; the exit code. */
  int run() throws IOException {
    ThreadFactory threads = Thread.ofPlatform().daemon().factory();
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(processors, threads)) {
      try {
        threads.newThread(() -> read(workers)).start();
        return print();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  /** Has each line answered; lines wait in the input while as many as may be are under way. */
  private void read(ExecutorService workers) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
    try {
      Future<Answer> end = CompletableFuture.completedFuture(END);
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String query = line;
          answers.put(workers.submit(() -> answer(query)));
        }
      } catch (IOException e) {
        end = CompletableFuture.failedFuture(e);
      }
      answers.put(end);
    } catch (InterruptedException | RejectedExecutionException e) {
      Thread.currentThread().interrupt(); // nobody waits for further answers
    }
  }

  private Answer answer(String query) throws IOException {
    long start = System.nanoTime();
    SearchRequest asked = request.asking(query);
    try {
      SearchResult result = searcher.search(asked);
      long millis = (System.nanoTime() - start) / 1_000_000;
      return new Answer(
          Json.line(ResultJson.told(asked, result, millis)),
          result.total() > 0 ? Outcome.FOUND : Outcome.NOTHING);
    } catch (QueryException e) {
      return new Answer(
          Json.line(ResultJson.wrong(query, e.getMessage(), e.hint())), Outcome.WRONG);
    }
  }

  private int print() throws IOException {
    PrintWriter out = environment.out();
    boolean found = false;
    boolean wrong = false;
    int printed = 0;
    for (Answer answer = next(out); answer != END; answer = next(out)) {
      out.println(answer.line());
      found |= answer.outcome() == Outcome.FOUND;
      wrong |= answer.outcome() == Outcome.WRONG;
      // Flushed when nobody waits for more, and now and then where queries never end.
      if ((answers.isEmpty() || ++printed % AHEAD == 0) && out.checkError()) {
        break; // nobody reads on, or nothing can be written: whoever started us says so
      }
    }
    if (wrong) {
      return ExitCode.DONE_IN_PART;
    }
    return found ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }

  private Answer next(PrintWriter out) throws IOException {
    try {
      return answers.take().get();
    } catch (ExecutionException e) {
      out.flush(); // what was answered before is whole
      switch (e.getCause()) {
        case IOException io -> throw io;
        case UncheckedIOException io -> throw io.getCause();
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
