package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Segmenter;

/**
 * The acronyms that one document has defined so far. From there on they count as their concepts,
 * whatever the lexicon knows or does not know of them; and where it knows neither an acronym nor
 * its words, both count as a concept of the text.
 */
final class DefinedNames {
  /** Acronyms are no Han: nobody asks where words end. */
  private static final Segmenter NO_WORDS = text -> List.of();

  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private MentionFinder finder;

  /** The mentions of the next passage, those of defined acronyms among them. */
  List<Mention> with(String text, List<Mention> mentions) {
    Map<String, Definition> here = new LinkedHashMap<>();
    for (Definition definition : Definitions.in(text, mentions)) {
      if (definitions.putIfAbsent(definition.acronym(), definition) == null) {
        here.put(definition.acronym(), definition);
        if (definition.isOfText()) {
          definitions.putIfAbsent(definition.alias(), definition);
          here.put(definition.alias(), definition);
        }
        finder = null;
      }
    }
    if (definitions.isEmpty()) {
      return mentions;
    }
    if (finder == null) {
      finder = new LexiconMentionFinder(concepts(), NO_WORDS);
    }
    List<Mention> merged = new ArrayList<>(mentions);
    for (Mention found : finder.find(text)) {
      Definition definition = definitions.get(found.alias());
      Definition later = here.get(found.alias());
      if (later == null || found.span().start() >= later.from()) {
        merge(mention(found, definition), merged);
      }
    }
    merged.sort(
        Comparator.comparingInt((Mention m) -> m.span().start()).thenComparing(Mention::level));
    return merged;
  }

  /** Each name as a concept of its own. */
  private List<Concept> concepts() {
    List<Concept> concepts = new ArrayList<>();
    definitions.forEach(
        (text, definition) -> {
          boolean exact = text.equals(definition.acronym());
          Name name = new Name(text, "", exact, List.of(), List.of(), false);
          Concept of = definition.concept();
          concepts.add(new Concept(of.id(), of.kind(), List.of(name), List.of(), Map.of(), 0, ""));
        });
    return concepts;
  }

  private static Mention mention(Mention found, Definition definition) {
    return new Mention(found.span(), found.surface(), definition.concept(), 0, definition.alias());
  }

  /** Adds what the document says, where the lexicon knows nothing longer and not the same. */
  private static void merge(Mention defined, List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean other = !mention.concept().id().equals(defined.concept().id());
      boolean contained = defined.span().contains(mention.span()) && !defined.concept().isOfText();
      if (mention.span().overlaps(defined.span()) && !(contained && other)) {
        return;
      }
    }
    mentions.removeIf(mention -> mention.span().overlaps(defined.span()));
    mentions.add(defined);
  }
}
