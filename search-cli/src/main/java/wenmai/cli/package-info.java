/**
 * The command line: options, one call, one print.
 *
 * <p>{@link wenmai.cli.Main} starts, {@link wenmai.cli.Environment} holds all that comes from
 * outside, {@link wenmai.cli.Workspace} wires HanLP's segmenter, the lexicon and the index
 * together, a class per command does the rest, and {@link wenmai.cli.Faults} turns exceptions into
 * one line and an exit code.
 *
 * <p>Not its job: anything that a second front end would need too; and layout, which is {@code
 * wenmai.cli.output}'s.
 */
package wenmai.cli;
