/**
 * Rankings over sets of questions with one right passage each: mean reciprocal rank and the rest,
 * with bootstrap intervals.
 */
package wenmai.benchmarks.quality;
