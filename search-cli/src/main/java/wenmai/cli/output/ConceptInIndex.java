package wenmai.cli.output;

import java.util.List;
import wenmai.index.Companion;
import wenmai.index.ConceptCount;

/**
 * What an index knows of one concept.
 *
 * @param dated the documents that speak of it and have a date, the oldest first
 */
public record ConceptInIndex(
    ConceptCount count, List<DatedDocument> dated, List<Companion> companions) {}
