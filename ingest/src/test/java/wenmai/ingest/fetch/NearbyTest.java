package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is nearby is not asked, whatever names and redirects say. */
class NearbyTest extends OnLoopback {
  @Test
  void nothingNearbyIsAskedUnlessItIsAllowed() throws IOException {
    server.page("/a", "text/html", PAGE);
    List<Fetched> pages =
        fetch(
            SMALL,
            false,
            List.of(
                server.url("/a"),
                server.url("localhost", "/a"),
                server.url("[::1]", "/a"),
                server.url("[::ffff:127.0.0.1]", "/a"),
                server.url("127.9.9.9", "/a")));
    assertThat(pages)
        .extracting(Fetched::failure)
        .allMatch(why -> why.startsWith("unreadable: ") && why.contains("no public address"));
    assertThat(server.requests()).isEmpty();
    Fetched odd = fetch(SMALL, false, List.of(WebUrl.parse("http://127.0.0.1:25/"))).getFirst();
    assertThat(odd.failure()).startsWith("unreadable: port 25 belongs to another service");
  }

  /** 127.0.0.2 stands for the public here, and 127.0.0.1 for what is nearby. */
  private Fetched fetch(CheckedResolver.LookUp lookUp, WebUrl url) throws IOException {
    CheckedResolver resolver =
        new CheckedResolver(
            address -> address.getHostAddress().equals("127.0.0.2"), lookUp, SMALL.connect());
    try (Fetcher fetcher = new Fetcher(folder(), SMALL, "wenmai/test", resolver, false)) {
      return fetcher.fetch(List.of(url), false, done -> {}).getFirst();
    }
  }

  @Test
  void noRedirectLeadsFromThePublicToWhatIsNearby() throws IOException {
    server.page("/secret", "text/html", PAGE);
    try (WebServer open = new WebServer("127.0.0.2")) {
      CheckedResolver.LookUp names =
          host ->
              InetAddress.getAllByName(
                  host.equals("public.example.org")
                      ? "127.0.0.2"
                      : host.equals("inside.example.org") ? "127.0.0.1" : host);
      open.page("/a", "text/html", PAGE);
      assertThat(fetch(names, open.url("public.example.org", "/a")).failure()).isNull();
      for (String host : List.of("inside.example.org", "127.0.0.1", "localhost")) {
        open.on("/to", "HTTP/1.1 302 Go\r\nLocation: " + server.url(host, "/secret"), "");
        assertThat(fetch(names, open.url("public.example.org", "/to")).failure())
            .startsWith("unreadable: " + host + " is ")
            .contains("no public address");
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aNameThatChangesItsAddressIsCheckedWhereTheConnectionIsMade() throws IOException {
    server.page("/secret", "text/html", PAGE);
    AtomicInteger asked = new AtomicInteger();
    try (WebServer open = new WebServer("127.0.0.2")) {
      CheckedResolver.LookUp rebinding =
          host ->
              InetAddress.getAllByName(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
      Fetched page = fetch(rebinding, open.url("rebinding.example.org", "/a"));
      assertThat(page.failure()).contains("is at 127.0.0.1, which is no public address");
      assertThat(open.requests()).as("robots.txt, by the first address").hasSize(1);
      assertThat(asked).as("once a connection").hasValue(2);
      assertThat(server.requests()).isEmpty();
    }
  }
}
