/**
 * Speed: of analysis, of indexing, of queries. What is compared runs in turns in one process, so
 * that a noisy machine slows both sides; {@link wenmai.benchmarks.speed.AnalysisBenchmark} measures
 * each analyzer in a process of its own.
 */
package wenmai.benchmarks.speed;
