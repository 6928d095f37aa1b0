/** The analyzers that Wenmai is measured beside, each with its own defaults and dictionaries. */
package wenmai.benchmarks.peer;
