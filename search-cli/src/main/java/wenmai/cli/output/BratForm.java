package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Mention;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;

/**
 * The annotations of brat's standoff form: a line for each mention, and a note with its concept's
 * id. Brat counts code points, as we do.
 */
record BratForm() implements MentionForm {
  /** What ends a line to some reader of the form, or parts its columns. */
  private static final String BREAKS = "\t\n\u000b\f\r\u001c\u001d\u001e\u0085\u2028\u2029";

  @Override
  public long write(TaggedDocument tagged, String source, PrintWriter out) {
    String text = tagged.document().text();
    CodePoints points = CodePoints.of(text);
    long number = 0;
    for (Mention mention : tagged.mentions()) {
      number++;
      List<Span> fragments = fragments(text, mention.span());
      String places =
          fragments.stream()
              .map(part -> points.fromUnits(part.start()) + " " + points.fromUnits(part.end()))
              .collect(Collectors.joining(";"));
      String surface =
          fragments.stream().map(part -> part.of(text)).collect(Collectors.joining(" "));
      String kind = mention.concept().kind().word();
      out.print("T" + number + "\t" + kind + " " + places + "\t" + surface + "\n");
      out.print(
          "#" + number + "\tAnnotatorNotes T" + number + "\t" + mention.concept().id() + "\n");
    }
    return number;
  }

  /** The parts of a mention on each line: brat has no annotation that holds a line end. */
  static List<Span> fragments(String text, Span mention) {
    List<Span> fragments = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = mention.start(); i < mention.end(); i++) {
      char unit = text.charAt(i);
      if (BREAKS.indexOf(unit) >= 0) {
        if (start >= 0) {
          fragments.add(new Span(start, end));
        }
        start = -1;
      } else if (!isBlank(unit)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    fragments.add(new Span(start, end));
    return fragments;
  }

  /** Blanks at a line's start or end belong to no fragment. */
  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
