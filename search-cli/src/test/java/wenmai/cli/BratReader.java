package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a document's annotations as strictly as brat's rules allow. */
final class BratReader {
  private BratReader() {}

  /** A text-bound annotation with the note behind it. */
  record Mention(String type, int start, int end, int fragments, String note) {}

  static List<Mention> read(Path folder, String name) throws IOException {
    Points text = Points.of(Files.readString(folder.resolve(name + ".txt")));
    String annotations = Files.readString(folder.resolve(name + ".ann"));
    assertThat(annotations.isEmpty() || annotations.endsWith("\n")).isTrue();
    Set<String> ids = new HashSet<>();
    List<Mention> mentions = new ArrayList<>();
    // What Python takes for a line end parts lines too.
    String[] lines = annotations.split("[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]");
    for (int i = 0; i + 1 < lines.length; i += 2) {
      Mention mention = bound(lines[i], text, ids);
      String[] note = columns(lines[i + 1], ids);
      assertThat(note[0]).startsWith("#");
      assertThat(note[1]).isEqualTo("AnnotatorNotes " + columns(lines[i], null)[0]);
      mentions.add(
          new Mention(
              mention.type(), mention.start(), mention.end(), mention.fragments(), note[2]));
    }
    return mentions;
  }

  private static Mention bound(String line, Points text, Set<String> ids) {
    String[] columns = columns(line, ids);
    assertThat(columns[0]).matches("T[1-9][0-9]*");
    String[] typed = columns[1].split(" ", 2);
    assertThat(typed[0]).matches("[A-Za-z0-9_-]+");
    List<String> parts = new ArrayList<>();
    int first = -1;
    int last = 0;
    for (String fragment : typed[1].split(";", -1)) {
      assertThat(fragment).matches("[0-9]+ [0-9]+");
      int start = Integer.parseInt(fragment.substring(0, fragment.indexOf(' ')));
      int end = Integer.parseInt(fragment.substring(fragment.indexOf(' ') + 1));
      assertThat(start).isGreaterThanOrEqualTo(last).isLessThan(end);
      assertThat(end).isLessThanOrEqualTo(text.length());
      parts.add(text.between(start, end));
      first = first < 0 ? start : first;
      last = end;
    }
    assertThat(columns[2]).isEqualTo(String.join(" ", parts));
    return new Mention(typed[0], first, last, parts.size(), "");
  }

  private static String[] columns(String line, Set<String> ids) {
    String[] columns = line.split("\t", -1);
    assertThat(columns).as(line).hasSize(3);
    assertThat(ids == null || ids.add(columns[0])).as("an id of its own: " + line).isTrue();
    return columns;
  }
}
