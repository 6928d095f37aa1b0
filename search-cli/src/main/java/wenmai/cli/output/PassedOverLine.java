package wenmai.cli.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenmai.ingest.walk.PassedOver;

/** Says on one line which files a walk left alone. */
public final class PassedOverLine {
  private static final int MOST_KINDS = 8;

  private PassedOverLine() {}

  /** Such as {@code passed over 17 files of other kinds: jpg 12, mp4 5}. */
  public static String of(PassedOver passedOver) {
    List<Map.Entry<String, Integer>> kinds = passedOver.byCount();
    String named =
        kinds.stream()
            .limit(MOST_KINDS)
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    int rest = kinds.stream().skip(MOST_KINDS).mapToInt(Map.Entry::getValue).sum();
    return "passed over %s of other kinds: %s%s"
        .formatted(
            Counts.of(passedOver.count(), "file"), named, rest == 0 ? "" : ", others " + rest);
  }
}
