package wenmai.cli.output;

import java.util.Optional;
import java.util.function.Function;
import wenmai.corpus.Concept;

/**
 * Says what concepts are called, for people who do not know their ids.
 *
 * @param concept what an id stands for, if the lexicon still knows it
 */
public record ConceptWords(Function<String, Optional<Concept>> concept) {
  /** The preferred names of both languages. */
  String line(String id) {
    return concept.apply(id).map(Names::line).orElse(id);
  }

  /** The preferred name in one language. */
  String in(String language, String id) {
    return concept.apply(id).map(one -> one.label(language)).orElse(id);
  }
}
