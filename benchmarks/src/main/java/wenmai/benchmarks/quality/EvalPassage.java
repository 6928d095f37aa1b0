package wenmai.benchmarks.quality;

/** A passage of a set, its id of the form {@code paragraph#n}. */
record EvalPassage(String id, String text) {

  /** The paragraph that the passage was cut from. */
  String paragraph() {
    int hash = id.lastIndexOf('#');
    return hash < 0 ? id : id.substring(0, hash);
  }
}
