package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Hosts of the newer kind, hosts that are not there, and hosts that are not trusted. */
class HostsTest extends OnLoopback {
  @Test
  void aHostMayHaveAnAddressOfTheNewerKind() throws IOException {
    try (WebServer other = sixth()) {
      other.page("/a", "text/html", PAGE);
      Fetched page = fetch(SMALL, true, List.of(other.url("[::1]", "/a"))).getFirst();
      assertThat(body(page)).isEqualTo(PAGE);
      assertThat(other.requests("/a").getFirst().header("host")).isEqualTo("[::1]:" + other.port());
    }
  }

  private static WebServer sixth() {
    try {
      return new WebServer("::1");
    } catch (UncheckedIOException e) {
      return Assumptions.abort("this machine has no IPv6");
    }
  }

  @Test
  void whoCannotProveWhoHeIsIsNotTrusted() throws IOException {
    WebUrl url = WebUrl.parse("https://127.0.0.1:" + server.port() + "/a");
    assertThat(fetch(SMALL, true, List.of(url)).getFirst().failure())
        .isEqualTo("unreadable: there is no trusted connection to 127.0.0.1");
  }

  @Test
  void aHostThatIsNotThereIsNamed() throws IOException {
    WebUrl closed = server.url("/a");
    server.close();
    assertThat(fetch(SMALL, true, List.of(closed)).getFirst().failure())
        .isEqualTo("unreadable: 127.0.0.1 takes no connection");
    WebUrl nowhere = WebUrl.parse("http://wenmai.invalid/");
    assertThat(fetch(SMALL, true, List.of(nowhere)).getFirst().failure())
        .isEqualTo("unreadable: there is no host wenmai.invalid");
  }
}
