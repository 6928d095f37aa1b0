package wenmai.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Span;

/** Finds the names of a lexicon where the folded text holds them; of two that overlap the first. */
final class NameFinder implements MentionFinder {
  private final Lexicon lexicon;

  NameFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Mention> find(String text) {
    String folded = Fold.fold(text);
    List<Mention> found = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        String sought = Fold.fold(name.text());
        for (int at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
          Span span = new Span(at, at + sought.length());
          if (!ends(folded, span.end())) {
            continue;
          }
          found.add(new Mention(span, span.of(text), concept, 0, name.text()));
        }
      }
    }
    found.sort(Comparator.comparing(Mention::span));
    List<Mention> apart = new ArrayList<>();
    for (Mention mention : found) {
      if (apart.isEmpty() || !apart.getLast().span().overlaps(mention.span())) {
        apart.add(mention);
      }
    }
    return apart;
  }

  /** Whether a name may end there: GPT-3 is not in GPT-3.5 nor in GPT-35. */
  private static boolean ends(String folded, int at) {
    return folded.charAt(at - 1) > 127
        || at == folded.length()
        || "abcdefghijklmnopqrstuvwxyz0123456789.".indexOf(folded.charAt(at)) < 0;
  }
}
