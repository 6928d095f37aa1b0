package wenmai.index.search;

/** How many matching passages have one value of a facet. */
public record FacetCount(String value, int count) {}
