package wenmai.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes away root's right to read what it may not read, where the tests are run by root. */
final class WithoutRights {
  private static final List<String> SETPRIV =
      List.of("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search");

  private WithoutRights() {}

  /** A command that runs what follows it bound by permissions; empty where they bind anyhow. */
  static List<String> command() throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    assumeThat(works()).as("setpriv can take root's rights away").isTrue();
    return SETPRIV;
  }

  private static boolean works() throws IOException {
    try {
      List<String> line = new ArrayList<>(SETPRIV);
      line.add("true");
      return new ProcessBuilder(line).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
