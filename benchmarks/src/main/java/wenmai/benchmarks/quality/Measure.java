package wenmai.benchmarks.quality;

import java.util.List;

/** What is computed of one question's ranking; there is one passage to be found. */
enum Measure {
  MRR("MRR@10"),
  RECALL_1("recall@1"),
  RECALL_10("recall@10"),
  NDCG("nDCG@10"),
  ZERO("no hit");

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  double of(List<String> ranked, String gold) {
    int rank = ranked.indexOf(gold) + 1;
    boolean found = rank > 0;
    return switch (this) {
      case MRR -> found ? 1.0 / rank : 0;
      case RECALL_1 -> rank == 1 ? 1 : 0;
      case RECALL_10 -> found ? 1 : 0;
      case NDCG -> found ? Math.log(2) / Math.log(rank + 1) : 0;
      case ZERO -> ranked.isEmpty() ? 1 : 0;
    };
  }
}
