package wenmai.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Fetches pages for one run: several hosts at a time, each by one request at a time, and keeps them
 * in a folder that belongs to this run while it lasts.
 */
public final class Fetcher implements Closeable {
  private static final long PATIENCE_SECONDS = 5;

  private final Closeable hold;
  private final Exchange exchange;
  private final PageFetch pages;
  private final ExecutorService threads;

  /** Told after each page, on the thread that asked for all; it ends the run by throwing. */
  @FunctionalInterface
  public interface Watch {
    void done(WebUrl url);
  }

  /**
   * @param agent what the program calls itself: its name, a slash and its version
   * @param allowPrivate whether addresses may be asked that are not of the public internet, and
   *     ports that belong to other services
   * @throws IOException if another run is fetching into that folder
   */
  public Fetcher(FetchFolder folder, FetchLimits limits, String agent, boolean allowPrivate)
      throws IOException {
    this(
        folder,
        limits,
        agent,
        new CheckedResolver(
            address -> allowPrivate || AddressRule.isPublic(address),
            InetAddress::getAllByName,
            limits.connect()),
        allowPrivate);
  }

  Fetcher(
      FetchFolder folder,
      FetchLimits limits,
      String agent,
      CheckedResolver resolver,
      boolean anyPort)
      throws IOException {
    hold = folder.take();
    exchange = new Exchange(limits, agent, resolver, anyPort);
    HostTurns turns = new HostTurns(limits.pause(), limits.longestPause());
    Asking asking = new Asking(exchange, turns, limits);
    Robots robots = new Robots(asking, turns, folder, limits);
    pages = new PageFetch(folder, asking, robots, limits);
    threads =
        Executors.newFixedThreadPool(
            limits.hostsAtOnce(), Thread.ofPlatform().daemon().name("fetch").factory());
  }

  /**
   * Asks for pages; what was kept of one that cannot be had stays.
   *
   * @param followed whether they are only referred to, and nobody named them
   * @return what is known of each, in the order of {@code urls}
   * @throws IOException if what came cannot be kept
   */
  public List<Fetched> fetch(Collection<WebUrl> urls, boolean followed, Watch watch)
      throws IOException {
    Map<String, List<WebUrl>> hosts = new LinkedHashMap<>();
    Map<WebUrl, Fetched> done = new LinkedHashMap<>();
    for (WebUrl url : urls) {
      if (done.putIfAbsent(url, Fetched.nothing(url.toString(), followed)) == null) {
        hosts.computeIfAbsent(url.host(), host -> new ArrayList<>()).add(url);
      }
    }
    BlockingQueue<Result> results = new LinkedBlockingQueue<>();
    hosts.values().forEach(host -> threads.execute(() -> fetch(host, followed, results)));
    try {
      for (int i = 0; i < done.size(); i++) {
        Result result = results.take();
        if (result.fault() != null) {
          throw new IOException(result.fault().getMessage(), result.fault());
        }
        done.put(result.url(), result.page());
        watch.done(result.url());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was told to end");
    }
    return List.copyOf(done.values());
  }

  private void fetch(List<WebUrl> host, boolean followed, BlockingQueue<Result> results) {
    for (WebUrl url : host) {
      try {
        results.add(new Result(url, pages.fetch(url, followed), null));
      } catch (IOException | RuntimeException | Error e) {
        results.add(new Result(url, null, e));
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    exchange.close();
    try {
      // Nothing is kept any more once the folder belongs to another.
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    hold.close();
  }

  /** One page, or what went wrong with the keeping of it. */
  private record Result(WebUrl url, Fetched page, Throwable fault) {}
}
