/**
 * Measures Wenmai beside other analyzers of Lucene: how well questions find their passages, and how
 * fast. {@code doc/benchmarks.md} has the commands and the tables they last gave.
 *
 * <p>Wenmai is asked through what the command line itself calls, an {@code Updater} and a {@code
 * Searcher} with the shipped lexicon; nothing is set otherwise for a measurement.
 *
 * <p>Not its job: testing. Nothing here fails because a number is low.
 */
package wenmai.benchmarks;
