package wenmai.broken.cli;

import picocli.CommandLine;

/** Breaks nothing: commands may use picocli. */
record Command(CommandLine line) {}
