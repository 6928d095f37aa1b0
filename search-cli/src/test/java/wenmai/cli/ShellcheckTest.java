package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The launcher is a shell script that the lint of shell scripts has nothing to say about. */
class ShellcheckTest {
  @Test
  void theLauncherIsClean() throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder("shellcheck", Program.HOME.resolve("wenmai").toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no shellcheck");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
