package wenmai.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who owns nothing here, where the tests are run by root, who may write everywhere. */
final class AnotherUser {
  private static final String NOBODY = "65534";

  private static final List<String> SETPRIV =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private AnotherUser() {}

  /** A command that runs what follows it as that user; empty where the tests run as no root. */
  static List<String> command() throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    List<String> line = new ArrayList<>(SETPRIV);
    line.add("true");
    assumeThat(SystemCommand.succeeds(line)).as("setpriv can become another user").isTrue();
    return SETPRIV;
  }
}
