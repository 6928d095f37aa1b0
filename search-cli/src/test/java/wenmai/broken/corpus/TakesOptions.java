package wenmai.broken.corpus;

import picocli.CommandLine;

/** Options outside of the commands. */
final class TakesOptions {
  Class<?> used() {
    return CommandLine.class;
  }
}
