package wenmai.ingest.fetch;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Sets up the HTTP library: all that it would do by itself is off, as redirects, repetitions,
 * cookies, log-ins and unpacking are either ours or nobody's. It reads no setting of the
 * environment, so that no proxy stands between the check of an address and the connection.
 */
final class Client {
  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 200;

  private Client() {}

  /** A client that connects to the addresses that {@code resolver} gives, each time anew. */
  static CloseableHttpClient of(FetchLimits limits, String agent, CheckedResolver resolver) {
    Timeout exchange = Timeout.of(limits.exchange());
    return HttpClients.custom()
        .setConnectionManager(connections(limits, resolver))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(exchange)
                .setResponseTimeout(exchange)
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent(agent)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchLimits limits, CheckedResolver resolver) {
    Timeout connect = Timeout.of(limits.connect());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setMaxConnTotal(limits.hostsAtOnce() * 2)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(Timeout.of(limits.exchange()))
                .build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .build();
  }
}
