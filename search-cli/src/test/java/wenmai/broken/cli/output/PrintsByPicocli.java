package wenmai.broken.cli.output;

import picocli.CommandLine;

/** Layout leans on picocli. */
record PrintsByPicocli(CommandLine line) {}
