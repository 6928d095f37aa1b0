package wenmai.benchmarks.quality;

/** A question and the id of the one passage that answers it. */
record Question(String text, String gold) {}
