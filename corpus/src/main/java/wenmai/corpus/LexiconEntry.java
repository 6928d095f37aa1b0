package wenmai.corpus;

import java.util.List;

/**
 * A concept as it stands in a lexicon file. A place is file, line and column, for messages.
 *
 * @param namePlaces the places of the concept's names, in their order
 * @param broaderPlaces the places of its broader ids, in their order
 */
record LexiconEntry(
    Concept concept, String place, List<String> namePlaces, List<String> broaderPlaces) {}
