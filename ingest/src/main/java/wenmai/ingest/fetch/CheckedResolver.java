package wenmai.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up hosts for the client, which connects to the addresses that it gets from here and to no
 * others: what a name server says later does not count.
 */
final class CheckedResolver implements DnsResolver, AutoCloseable {
  private final Predicate<InetAddress> permitted;
  private final LookUp lookUp;
  private final Duration patience;

  /** The system's look-up can hang, and cannot be interrupted. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("look-up").factory());

  /** Asks for the addresses of a name. */
  @FunctionalInterface
  interface LookUp {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /**
   * @param permitted which addresses may be asked
   */
  CheckedResolver(Predicate<InetAddress> permitted, LookUp lookUp, Duration patience) {
    this.permitted = permitted;
    this.lookUp = lookUp;
    this.patience = patience;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = lookUp(host);
    InetAddress[] open = Arrays.stream(all).filter(permitted).toArray(InetAddress[]::new);
    if (open.length == 0) {
      String address = all[0].getHostAddress();
      throw new RefusedHost(
          (host.equals(address) ? address + " is" : host + " is at " + address + ", which is")
              + " no public address; --allow-private permits it");
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    Future<InetAddress[]> found = threads.submit(() -> lookUp.of(plain));
    try {
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new UnknownHostException(host);
    } catch (TimeoutException e) {
      throw new UnknownHostException(host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
